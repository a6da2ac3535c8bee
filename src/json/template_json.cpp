#include "json/template_json.h"

#include "json/template_check.h"

namespace hebiao::json {
namespace {

using form::CellType;
using form::Need;

constexpr std::pair<std::string_view, CellType> kTypes[] = {
    {"text", CellType::text},   {"long_text", CellType::long_text}, {"choice", CellType::choice},
    {"count", CellType::count}, {"money", CellType::money},         {"year", CellType::year},
    {"value", CellType::value}, {"level1", CellType::level1},       {"level2", CellType::level2}};
constexpr std::pair<std::string_view, Need> kNeeds[] = {{"warning", Need::warning}, {"error", Need::error}};

constexpr std::pair<std::string_view, char> kKinds[] = {{"Z", 'Z'}, {"H", 'H'}, {"X", 'X'}, {"P", 'P'}};
constexpr std::pair<std::string_view, bool> kTableTypes[] = {{"rows", false}, {"indicators", true}};
constexpr std::pair<std::string_view, std::string_view> kColumns[] = {
    {"name", "name"}, {"cycle", "cycle"}, {"annual", "annual"}, {"field", "field"}};
constexpr int kMaxMinRows = 100;

form::Field read_field(const Node& node) {
  node.allow({"id", "type", "label", "label_en", "row", "aliases", "unit", "options", "column", "block", "required", "blank_as_whole",
              "official", "hidden", "hint", "hint_en", "cols"});
  node.require("type", "the type of a cell");
  form::Field out;
  out.id = node.at("id").id();
  out.type = node.one_of("type", kTypes, CellType::text);
  out.label = node.line("label");
  out.row = node.text("row");
  out.label_en = node.string("label_en");
  out.aliases = node.lines("aliases");
  out.unit = node.text("unit");
  out.options = node.lines("options");
  out.column = node.one_of("column", kColumns, std::string_view("field"));
  if (node.has("block")) out.block = node.at("block").id();
  out.required = node.flag("required");
  out.blank_as_whole = node.flag("blank_as_whole");
  out.official = node.flag("official");
  out.hidden = node.flag("hidden");
  if (out.type == CellType::money && out.unit.empty()) node.at("unit").complain("the unit of an amount");
  if ((out.type == CellType::choice) == out.options.empty()) node.at("options").complain("options where the type is choice, and only there");
  return out;
}

form::Level2 read_level2(const Node& node) {
  node.allow({"id", "label", "label_en", "aliases", "need", "optional", "printed"});
  return {node.at("id").id(),    node.line("label"),    node.lines("aliases"), node.one_of("need", kNeeds, Need::none),
          node.flag("optional"), node.flag("printed")};
}

form::Level1 read_level1(const Node& node) {
  node.allow({"id", "label", "label_en", "aliases", "need", "level2"});
  form::Level1 out{node.at("id").id(), node.line("label"), node.lines("aliases"), node.one_of("need", kNeeds, Need::none), {}};
  for (const Node& level2 : node.list("level2")) out.level2.push_back(read_level2(level2));
  if (out.level2.empty()) node.at("level2").complain("at least one second level");
  return out;
}

form::Table read_table(const Node& node) {
  node.allow({"id", "type", "label", "label_en", "aliases", "min_rows", "fixed", "columns", "taxonomy"});
  node.require("type", "rows or indicators");
  form::Table out;
  out.id = node.at("id").id();
  out.label = node.line("label");
  out.label_en = node.string("label_en");
  out.aliases = node.lines("aliases");
  out.indicators = node.one_of("type", kTableTypes, false);
  out.fixed = node.flag("fixed");
  out.min_rows = node.integer("min_rows", 0, kMaxMinRows);
  for (const Node& column : node.list("columns")) out.columns.push_back(read_field(column));
  for (const Node& level1 : node.list("taxonomy")) out.taxonomy.push_back(read_level1(level1));
  return out;
}

form::Identity read_identity(const Node& node) {
  node.allow({"id", "rule", "code", "label", "parts", "total", "unless"});
  return {node.at("id").id(),   node.string("rule"),   node.string("code"),  node.line("label"),
          node.strings("parts"), node.strings("total"), node.string("unless")};
}

form::Section read_section(const Node& node) {
  node.allow({"id", "label", "label_en", "head", "table", "rows"});
  form::Section out{node.at("id").id(), node.line("label"), node.string("label_en"), {}, {}, node.string("table")};
  for (const Node& row : node.list("rows")) {
    for (const Node& cell : row.items()) {
      if (cell.has("field")) out.fields.push_back(cell.string("field"));
      if (cell.has("text")) out.headings.push_back(cell.line("text"));
    }
  }
  return out;
}

form::Template read_members(const Node& root) {
  form::Template out;
  out.id = root.at("id").id();
  out.kind = root.one_of("kind", kKinds, ' ');
  out.title = root.line("title");
  out.titles = root.lines("titles");
  for (const Node& node : root.list("fields")) out.fields.push_back(read_field(node));
  for (const Node& node : root.list("tables")) out.tables.push_back(read_table(node));
  for (const Node& node : root.list("identities")) out.identities.push_back(read_identity(node));
  for (const Node& node : root.list("sections")) out.sections.push_back(read_section(node));
  return out;
}

}  // namespace

Result<form::Template> read_template(std::string_view text, std::string_view file) {
  auto json = parse(text);
  if (!json) return Error{json.error().message, std::string(file) + ": " + json.error().where, json.error().expected};
  std::optional<Error> error;
  const Node root(*json, std::string(file) + "#", error);
  auto out = read_template(root);
  if (error) return *error;
  out.source = std::string(text);
  return out;
}

form::Template read_template(const Node& root) {
  root.allow({"$schema", "id", "kind", "title", "title_en", "titles", "paper", "default_year", "grid", "fields", "tables", "identities",
              "sections", "title_lines"});
  for (const char* key : {"kind", "titles", "fields", "tables", "sections"}) root.require(key, "a value");
  form::Template out = read_members(root);
  check_template(out, root);
  check_layout(out, root);
  return out;
}

}  // namespace hebiao::json
