#include "json/template_json.h"

#include "json/node.h"

namespace hebiao::json {
namespace {

using form::CellType;
using form::Need;

constexpr std::pair<std::string_view, CellType> kTypes[] = {
    {"text", CellType::text},   {"long_text", CellType::long_text}, {"choice", CellType::choice},
    {"count", CellType::count}, {"money", CellType::money},         {"year", CellType::year},
    {"value", CellType::value}, {"level1", CellType::level1},       {"level2", CellType::level2}};
constexpr std::pair<std::string_view, Need> kNeeds[] = {{"warning", Need::warning}, {"error", Need::error}};

form::Field read_field(const Node& node) {
  node.require("id", "an id");
  node.require("label", "a label");
  form::Field out;
  out.id = node.string("id");
  out.type = node.one_of("type", kTypes, CellType::text);
  out.label = node.text("label");
  out.row = node.text("row");
  out.label_en = node.string("label_en");
  out.aliases = node.texts("aliases");
  out.unit = node.text("unit");
  out.options = node.texts("options");
  if (node.has("column")) out.column = node.string("column");
  out.block = node.string("block");
  out.required = node.flag("required");
  out.blank_as_whole = node.flag("blank_as_whole");
  out.official = node.flag("official");
  out.hidden = node.flag("hidden");
  if (out.type == CellType::money && out.unit.empty()) node.at("unit").complain("the unit of an amount");
  return out;
}

form::Level2 read_level2(const Node& node) {
  return {node.string("id"),     node.text("label"),         node.texts("aliases"), node.one_of("need", kNeeds, Need::none),
          node.flag("optional"), node.flag("printed")};
}

form::Level1 read_level1(const Node& node) {
  form::Level1 out{node.string("id"), node.text("label"), node.texts("aliases"), node.one_of("need", kNeeds, Need::none), {}};
  for (const Node& level2 : node.list("level2")) out.level2.push_back(read_level2(level2));
  return out;
}

form::Table read_table(const Node& node) {
  form::Table out;
  out.id = node.string("id");
  out.label = node.text("label");
  out.label_en = node.string("label_en");
  out.aliases = node.texts("aliases");
  out.indicators = node.string("type") == "indicators";
  out.fixed = node.flag("fixed");
  out.min_rows = node.integer("min_rows");
  for (const Node& column : node.list("columns")) out.columns.push_back(read_field(column));
  for (const Node& level1 : node.list("taxonomy")) out.taxonomy.push_back(read_level1(level1));
  if (out.column("name") < 0) node.at("columns").complain("a column with the id \"name\"");
  return out;
}

form::Section read_section(const Node& node) {
  form::Section out{node.string("id"), node.text("label"), node.string("label_en"), {}, {}, node.string("table")};
  for (const Node& row : node.list("rows")) {
    for (const Node& cell : row.items()) {
      if (cell.has("field")) out.fields.push_back(cell.string("field"));
      if (cell.has("text")) out.headings.push_back(cell.text("text"));
    }
  }
  return out;
}

// Every field and table that is named somewhere must exist.
void check_names(const form::Template& tpl, const Node& root) {
  const auto known = [&](const std::string& term) {
    const auto slash = term.find('/');
    if (slash == std::string::npos) return tpl.field(term) >= 0;
    const int table = tpl.table(term.substr(0, slash));
    return table >= 0 && tpl.tables[static_cast<std::size_t>(table)].column(term.substr(slash + 1)) >= 0;
  };
  for (const auto& identity : tpl.identities) {
    for (const auto* side : {&identity.parts, &identity.total}) {
      for (const std::string& term : *side) {
        if (!known(term)) root.at("identities").at(identity.id).complain("a field or table/column instead of " + term);
      }
    }
  }
  for (const auto& section : tpl.sections) {
    for (const std::string& field : section.fields) {
      if (!known(field)) root.at("sections").at(section.id).complain("a field instead of " + field);
    }
    if (!section.table.empty() && tpl.table(section.table) < 0) {
      root.at("sections").at(section.id).complain("a table instead of " + section.table);
    }
  }
}

}  // namespace

Result<form::Template> read_template(std::string_view text, std::string_view file) {
  auto json = parse(text);
  if (!json) return Error{json.error().message, std::string(file) + ": " + json.error().where, json.error().expected};
  std::optional<Error> error;
  const Node root(*json, std::string(file) + "#", error);
  form::Template out;
  for (const char* key : {"id", "kind", "title", "fields", "tables", "sections"}) root.require(key, "a value");
  out.id = root.string("id");
  out.kind = root.string("kind").empty() ? ' ' : root.string("kind").front();
  out.title = root.text("title");
  out.titles = root.texts("titles");
  for (const Node& node : root.list("fields")) out.fields.push_back(read_field(node));
  for (const Node& node : root.list("tables")) out.tables.push_back(read_table(node));
  for (const Node& node : root.list("identities")) {
    if (node.list("parts").empty()) node.at("parts").complain("at least one term");
    out.identities.push_back({node.string("id"), node.string("rule"), node.string("code"), node.text("label"),
                              node.strings("parts"), node.strings("total"), node.string("unless")});
  }
  for (const Node& node : root.list("sections")) out.sections.push_back(read_section(node));
  out.source = std::string(text);
  check_names(out, root);
  if (error) return *error;
  return out;
}

}  // namespace hebiao::json
