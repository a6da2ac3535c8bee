#include "json/form_json.h"

#include "json/limits.h"
#include "json/repair_json.h"
#include "json/waiver_json.h"
#include "text/normal.h"

namespace hebiao::json {
namespace {

using form::Form;
using form::Unplaced;

// Numbers and true/false that a program wrote are texts of a cell too.
std::u16string cell_text(const Json& json) {
  if (json.is_null()) return {};
  return text::from_utf8(json.is_string() ? *json.get_ptr<const std::string*>() : dump(json));
}

class FormReader {
 public:
  FormReader(Form& form, std::string where) : form_(form), where_(std::move(where)) {}

  std::optional<Error> read(const Json& json) {
    for (const auto& [key, value] : json.items()) {
      if (key == "template" || error_) continue;
      if (key == "unplaced") read_unplaced(value);
      else if (key == "repairs") repairs_ = &value;
      else if (key == "waived" && value.is_array()) form_.waivers = read_waivers(value);
      else if (key == "title") form_.title = cell_text(value);
      else if (const int table = form_.tpl().table(key); table >= 0 && value.is_array()) read_rows(table, key, value);
      else if (const int field = form_.tpl().field(key); field >= 0) put({-1, 0, field}, key, value);
      else keep(key, value);
    }
    if (repairs_) read_repairs(form_, *repairs_);
    return error_;
  }

 private:
  void put(form::CellRef cell, const std::string& path, const Json& value) {
    std::u16string text = cell_text(value);
    if (text.size() > kMaxCellUnits) {
      error_ = Error{"cell too long", where_ + "/" + path, std::to_string(kMaxCellUnits) + " characters at most"};
      return;
    }
    form_.set(cell, std::move(text));
  }

  void keep(const std::string& key, const Json& value) {
    std::u16string text = cell_text(value);
    if (!text.empty()) form_.unplaced.push_back({text::from_utf8(key), std::move(text), 0});
  }

  void read_rows(int table, const std::string& key, const Json& rows) {
    if (rows.size() > kMaxRows) {
      error_ = Error{"too many rows", where_ + "/" + key, std::to_string(kMaxRows) + " rows at most"};
      return;
    }
    const form::Table& meta = form_.tpl().tables[static_cast<std::size_t>(table)];
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
      form_.insert_row(table, row);
      const std::string path = key + "/" + std::to_string(row);
      const Json& cells = rows[static_cast<std::size_t>(row)];
      if (!cells.is_object()) keep(path, cells);
      if (!cells.is_object()) continue;
      for (const auto& [column, value] : cells.items()) {
        const int at = meta.column(column);
        if (at < 0) keep(path + "/" + column, value);
        else put({table, row, at}, path + "/" + column, value);
      }
    }
  }

  void read_unplaced(const Json& list) {
    if (!list.is_array()) return keep("unplaced", list);
    for (const Json& item : list) {
      if (!item.is_object() || !item.contains("text")) {
        keep("unplaced", item);
        continue;
      }
      const bool line = item.contains("line") && item["line"].is_number_integer();
      form_.unplaced.push_back({item.contains("label") ? cell_text(item["label"]) : std::u16string(),
                                cell_text(item["text"]), line ? item["line"].get<int>() : 0});
    }
  }

  Form& form_;
  std::string where_;
  std::optional<Error> error_;
  const Json* repairs_ = nullptr;  // read last, when all rows are there
};

std::string known_ids(const rules::Catalogue& catalogue) {
  std::string out = "one of";
  for (const auto& tpl : catalogue.templates) out += " " + tpl.id;
  return out;
}

// Where a form leaves out the levels of a row, the second level names the first.
void complete_levels(Form& form) {
  for (std::size_t t = 0; t < form.tpl().tables.size(); ++t) {
    const form::Table& table = form.tpl().tables[t];
    if (!table.indicators) continue;
    const int id = static_cast<int>(t);
    for (int row = 0; row < static_cast<int>(form.rows(id).size()); ++row) {
      const form::Place place = form.rows(id)[static_cast<std::size_t>(row)].place;
      const bool blank = form.cell(id, row, "level1").text.empty();
      if (blank && place.level1) form.set({id, row, table.column("level1")}, place.level1->label);
    }
  }
}

}  // namespace

Result<Form> read_form(const Json& json, const rules::Catalogue& catalogue, const std::string& where) {
  if (!json.is_object()) return Error{"not a form", where, "an object with a template"};
  const auto id = json.find("template");
  const bool named = id != json.end() && id->is_string();
  const form::Template* tpl = named ? catalogue.find_template(*id->get_ptr<const std::string*>()) : nullptr;
  if (!tpl) {
    return Error{named ? "unknown template " + *id->get_ptr<const std::string*>() : "not a form", where + "/template",
                 known_ids(catalogue)};
  }
  Form form(*tpl, catalogue.reader);
  if (auto error = FormReader(form, where).read(json)) return *error;
  complete_levels(form);
  return form;
}

namespace {

Result<std::vector<Form>> read_forms(const Json& forms, const rules::Catalogue& catalogue, const std::string& where) {
  std::vector<Form> out;
  if (!forms.is_array()) return Error{"not a package", where, "a list of forms"};
  if (forms.size() > kMaxForms) return Error{"too many forms", where, std::to_string(kMaxForms) + " forms at most"};
  for (std::size_t i = 0; i < forms.size(); ++i) {
    auto form = read_form(forms[i], catalogue, where.empty() ? "" : where + "/" + std::to_string(i));
    if (!form) return form.error();
    out.push_back(std::move(*form));
  }
  return out;
}

}  // namespace

Result<form::Package> read_package(const Json& json, const rules::Catalogue& catalogue) {
  form::Package out;
  const bool whole = json.is_object() && json.contains("forms");
  auto forms = whole ? read_forms(json["forms"], catalogue, "/forms")
                     : read_forms(json.is_array() ? json : Json::array({json}), catalogue, "");
  if (!forms) return forms.error();
  out.forms = std::move(*forms);
  if (whole && json.contains("previous")) {
    auto previous = read_forms(member(json["previous"], "forms"), catalogue, "/previous/forms");
    if (!previous) return previous.error();
    out.previous = std::move(*previous);
  }
  if (whole && json.contains("preamble")) out.preamble = cell_text(json["preamble"]);
  return out;
}

Json write(const std::vector<Unplaced>& unplaced) {
  Json out = Json::array();
  for (const Unplaced& each : unplaced) {
    Json item;
    if (each.line > 0) item["line"] = each.line;
    if (!each.label.empty()) item["label"] = text::to_utf8(each.label);
    item["text"] = text::to_utf8(each.text);
    out.push_back(std::move(item));
  }
  return out;
}

Json write(const Form& form) {
  Json out;
  out["template"] = form.tpl().id;
  if (!form.title.empty()) out["title"] = text::to_utf8(form.title);
  for (std::size_t i = 0; i < form.fields().size(); ++i) {
    out[form.tpl().fields[i].id] = text::to_utf8(form.fields()[i].text);
  }
  for (std::size_t t = 0; t < form.tpl().tables.size(); ++t) {
    Json rows = Json::array();
    for (const form::Row& row : form.rows(static_cast<int>(t))) {
      Json cells;
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        cells[form.tpl().tables[t].columns[c].id] = text::to_utf8(row.cells[c].text);
      }
      rows.push_back(std::move(cells));
    }
    out[form.tpl().tables[t].id] = std::move(rows);
  }
  if (Json repairs = write_repairs(form); !repairs.empty()) out["repairs"] = std::move(repairs);
  if (!form.waivers.empty()) out["waived"] = write(form.waivers);
  if (!form.unplaced.empty()) out["unplaced"] = write(form.unplaced);
  return out;
}

Json write(const form::Package& package) {
  Json out;
  if (!package.preamble.empty()) out["preamble"] = text::to_utf8(package.preamble);
  out["forms"] = Json::array();
  for (const Form& form : package.forms) out["forms"].push_back(write(form));
  for (const Form& form : package.previous) out["previous"]["forms"].push_back(write(form));
  return out;
}

}  // namespace hebiao::json
