#include "json/form_json.h"

#include "base/ranges.h"
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

// null and {} where nothing was said.
bool says_nothing(const Json& json) { return json.empty() || cell_text(json).empty(); }

class FormReader {
 public:
  FormReader(Form& form, int rows_left) : form_(form), rows_left_(rows_left) {}

  void read(const Json& json) {
    for (const auto& [key, value] : json.items()) {
      if (key == "template") continue;
      if (key == "unplaced" && value.is_array()) read_unplaced(value);
      else if (key == "waived" && value.is_array()) read_waived(value);
      else if (key == "repairs" && value.is_array()) repairs_ = &value;
      else if (key == "title") form_.title = says_nothing(value) ? std::u16string() : cell_text(value);
      else if (const int table = form_.tpl().table(key); table >= 0 && value.is_array()) read_rows(table, key, value);
      else if (const int field = form_.tpl().field(key); field >= 0) form_.set({-1, 0, field}, cell_text(value));
      else keep(key, value);
    }
    if (repairs_) read_repairs(form_, *repairs_);
  }

 private:
  void keep(const std::string& key, const Json& value) {
    if (!says_nothing(value)) leave(form_.unplaced, {text::from_utf8(key), cell_text(value), 0});
  }

  void read_rows(int table, const std::string& key, const Json& rows) {
    int number = 0;
    for (const Json& row : rows) {
      const bool full = rows_left_ <= 0 || form_.rows(table).size() >= static_cast<std::size_t>(form::kMaxRows);
      if (full) leave_row(table, row);
      else read_row(table, key + "/" + std::to_string(number++), row);
    }
  }

  void read_row(int table, const std::string& path, const Json& cells) {
    const form::Table& meta = form_.tpl().tables[static_cast<std::size_t>(table)];
    const int row = static_cast<int>(form_.rows(table).size());
    form_.insert_row(table, row);
    --rows_left_;
    if (!cells.is_object()) return keep(path, cells);
    for (const auto& [column, value] : cells.items()) {
      const int at = meta.column(column);
      if (at < 0) keep(path + "/" + column, value);
      else form_.set({table, row, at}, cell_text(value));
    }
    // Where the first level is left out the second names it; one that was cleared stays so.
    const form::Place place = form_.rows(table)[static_cast<std::size_t>(row)].place;
    const bool left_out = !cells.contains("level1") || cells["level1"].is_null();
    if (left_out && place.level1) form_.set({table, row, meta.column("level1")}, place.level1->label);
  }

  // As it could be pasted.
  void leave_row(int table, const Json& cells) {
    std::u16string text = cells.is_object() ? std::u16string() : cell_text(cells);
    for (auto value = cells.begin(); cells.is_object() && value != cells.end(); ++value) {
      if (!says_nothing(*value)) (text += text.empty() ? u"" : u"\t") += cell_text(*value);
    }
    if (!text.empty()) leave(form_.unplaced, {form_.tpl().tables[static_cast<std::size_t>(table)].label, std::move(text), 0});
  }

  void read_waived(const Json& list) {
    for (const Json& item : list) {
      if (auto waiver = read_waiver(item)) form_.waivers.push_back(std::move(*waiver));
      else keep("waived", item);
    }
  }

  // Nothing but what a piece has, so that nothing is dropped with the rest.
  static bool is_piece(const Json& item) {
    if (!item.is_object() || !item.contains("text")) return false;
    return ranges::all_of(item.items(), [](const auto& member) {
      const bool number = member.key() == "line" && (member.value().is_number() || says_nothing(member.value()));
      return number || member.key() == "text" || member.key() == "label";
    });
  }

  void read_unplaced(const Json& list) {
    for (const Json& item : list) {
      if (!is_piece(item)) {
        keep("unplaced", item);
        continue;
      }
      leave(form_.unplaced, {item.contains("label") ? cell_text(item["label"]) : std::u16string(),
                             cell_text(item["text"]), std::max(0, index_of(item, "line"))});
    }
  }

  Form& form_;
  int rows_left_;
  const Json* repairs_ = nullptr;  // read last, when all rows are there
};

std::string known_ids(const rules::Catalogue& catalogue) {
  std::string out = "one of";
  for (const auto& tpl : catalogue.templates) out += " " + tpl.id;
  return out;
}

}  // namespace

Result<Form> read_form(const Json& json, const rules::Catalogue& catalogue, const std::string& where, int rows_left) {
  if (!json.is_object()) return Error{"not a form", where, "an object with a template"};
  const auto id = json.find("template");
  const bool named = id != json.end() && id->is_string();
  const form::Template* tpl = named ? catalogue.find_template(*id->get_ptr<const std::string*>()) : nullptr;
  if (!tpl) {
    return Error{named ? "unknown template " + *id->get_ptr<const std::string*>() : "not a form", where + "/template",
                 known_ids(catalogue)};
  }
  Form form(*tpl, catalogue.reader);
  FormReader(form, rows_left).read(json);
  return form;
}

namespace {

Result<std::vector<Form>> read_forms(const Json& forms, const rules::Catalogue& catalogue, const std::string& where) {
  std::vector<Form> out;
  if (!forms.is_array()) return Error{"not a package", where, "a list of forms"};
  if (forms.size() > form::kMaxForms) return Error{"too many forms", where, std::to_string(form::kMaxForms) + " forms at most"};
  int rows_left = form::kMaxPackageRows;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    auto form = read_form(forms[i], catalogue, where.empty() ? "" : where + "/" + std::to_string(i), rows_left);
    if (!form) return form.error();
    rows_left -= form::count_rows(*form);
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
  if (!whole) return out;
  const Json& last_year = member(json, "previous");
  if (last_year.is_object() && last_year.contains("forms")) {
    auto previous = read_forms(last_year["forms"], catalogue, "/previous/forms");
    if (!previous) return previous.error();
    out.previous = std::move(*previous);
  } else if (!says_nothing(last_year) && !out.forms.empty()) {
    leave(out.forms.front().unplaced, {u"previous", cell_text(last_year), 0});
  }
  if (const Json& preamble = member(json, "preamble"); !says_nothing(preamble)) out.preamble = cell_text(preamble);
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
    out[form.tpl().fields[i].id] = text::to_utf8(form.fields()[i].typed());
  }
  for (std::size_t t = 0; t < form.tpl().tables.size(); ++t) {
    Json rows = Json::array();
    for (const form::Row& row : form.rows(static_cast<int>(t))) {
      Json cells;
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        cells[form.tpl().tables[t].columns[c].id] = text::to_utf8(row.cells[c].typed());
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
