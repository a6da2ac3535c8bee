#include "json/template_check.h"

#include <set>

#include "base/ranges.h"

namespace hebiao::json {
namespace {

using form::CellType;

constexpr std::string_view kFormKeys[] = {"template", "title", "unplaced", "waived", "repairs"};
constexpr std::size_t kMaxFields = 300;
constexpr std::size_t kMaxTables = 20;
constexpr std::size_t kMaxColumns = 30;
constexpr std::size_t kMaxRowsPrinted = 200;  // of an empty table

// Enough for any form, and few enough for an empty one to be opened at once.
void check_size(std::size_t size, std::size_t most, const Node& node) {
  if (size > most) node.complain(std::to_string(most) + " items at most");
}

// Complains where an id stands a second time.
class Once {
 public:
  void add(const std::string& id, const Node& node) {
    if (!seen_.insert(id).second) node.at("id").complain("an id that nothing else has");
  }

 private:
  std::set<std::string> seen_;
};

// What labels and title lines look like beside their holes; complains of a hole that names no field.
void check_holes(const form::Template& tpl, const std::u16string& label, const Node& node) {
  std::u16string literal;
  std::size_t at = 0;
  for (auto open = label.find(u'{'); open != std::u16string::npos; open = label.find(u'{', at)) {
    literal += label.substr(at, open - at);
    const auto close = std::min(label.find(u'}', open), label.size());
    if (tpl.field(text::to_utf8(label.substr(open + 1, close - open - 1))) < 0) return node.complain("the id of a field between { and }");
    at = close + 1;
  }
  if (text::label_key(literal + label.substr(at)).empty()) node.complain("words beside what stands between { and }");
}

void check_labels(const form::Template& tpl, const form::Field& field, const Node& node) {
  check_holes(tpl, field.label, node.at("label"));
  for (std::size_t i = 0; i < field.aliases.size(); ++i) check_holes(tpl, field.aliases[i], node.at("aliases", i));
  if (is_level(field)) node.at("type").complain("a type other than level1 and level2, which belong into an indicator table");
}

void check_columns(const form::Template& tpl, const form::Table& table, const Node& node) {
  check_size(table.columns.size(), kMaxColumns, node.at("columns"));
  Once once;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    form::Field column = table.columns[c];
    if (table.indicators && is_level(column)) column.type = CellType::text;
    once.add(column.id, node.at("columns", c));
    check_labels(tpl, column, node.at("columns", c));
  }
  const int name = table.column("name");
  if (name < 0 || table.columns[static_cast<std::size_t>(name)].type != CellType::text) {
    node.at("columns").complain("a column with the id name and the type text");
  }
}

// Columns that the core reads by their ids.
void check_indicator_columns(const form::Table& table, const Node& node) {
  struct Known {
    std::string_view id;
    CellType type;
    std::string_view unless_missing;  // needed where this column is there
    const char* expected;
  };
  static constexpr Known kKnown[] = {
      {"level1", CellType::level1, "name", "a column with the id level1 and the type level1"},
      {"level2", CellType::level2, "name", "a column with the id level2 and the type level2"},
      {"annual", CellType::value, "name", "a column with the id annual and the type value"},
      {"cycle", CellType::value, "cycle", "the type value for the column cycle"},
      {"cycle", CellType::value, "name_annual", "a column with the id cycle and the type value"},
      {"name_annual", CellType::text, "name_annual", "the type text for the column name_annual"},
      {"name_annual", CellType::text, "level2_annual", "a column with the id name_annual and the type text"},
      {"level2_annual", CellType::level2, "name_annual", "a column with the id level2_annual and the type level2"}};
  for (const Known& known : kKnown) {
    const int at = table.column(known.id);
    const bool fits = at >= 0 && table.columns[static_cast<std::size_t>(at)].type == known.type;
    if (!fits && table.column(known.unless_missing) >= 0) return node.at("columns").complain(known.expected);
  }
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const form::Field& column = table.columns[c];
    if (is_level(column) && !column.id.starts_with("level")) node.at("columns", c).at("type").complain("a type other than level1 and level2");
  }
}

void check_taxonomy(const form::Table& table, const Node& node) {
  Once once;
  std::size_t printed = 0;
  for (std::size_t i = 0; i < table.taxonomy.size(); ++i) {
    const Node level1 = node.at("taxonomy", i);
    once.add(table.taxonomy[i].id, level1);
    for (std::size_t j = 0; j < table.taxonomy[i].level2.size(); ++j) {
      once.add(table.taxonomy[i].level2[j].id, level1.at("level2", j));
      printed += table.taxonomy[i].level2[j].printed ? 1 : 0;
    }
  }
  if (table.indicators == table.taxonomy.empty()) node.at("taxonomy").complain("a taxonomy in an indicator table, and only there");
  check_size(printed, kMaxRowsPrinted, node.at("taxonomy"));
}

void check_tables(const form::Template& tpl, const Node& root) {
  std::size_t indicators = 0;
  for (std::size_t i = 0; i < tpl.tables.size(); ++i) {
    const form::Table& table = tpl.tables[i];
    const Node node = root.at("tables", i);
    check_columns(tpl, table, node);
    check_taxonomy(table, node);
    if (table.indicators) check_indicator_columns(table, node);
    if (table.indicators != (table.id == "indicators")) node.at("id").complain("indicators for the indicator table, and only for it");
    indicators += table.indicators ? 1 : 0;
  }
  if (indicators != 1) root.at("tables").complain("one table of the type indicators");
}

void check_ids(const form::Template& tpl, const Node& root) {
  Once once;
  const auto add = [&](const std::string& id, const Node& node) {
    if (ranges::find(kFormKeys, id) != std::end(kFormKeys)) node.at("id").complain("an id that isn't a key of every form, like template, title, unplaced, waived, repairs");
    once.add(id, node);
  };
  for (std::size_t i = 0; i < tpl.fields.size(); ++i) add(tpl.fields[i].id, root.at("fields", i));
  for (std::size_t i = 0; i < tpl.tables.size(); ++i) add(tpl.tables[i].id, root.at("tables", i));
  Once identities;
  for (std::size_t i = 0; i < tpl.identities.size(); ++i) identities.add(tpl.identities[i].id, root.at("identities", i));
  Once sections;
  for (std::size_t i = 0; i < tpl.sections.size(); ++i) sections.add(tpl.sections[i].id, root.at("sections", i));
}

// The field or column that a term of an identity names.
const form::Field* term_of(const form::Template& tpl, const std::string& term) {
  const auto slash = term.find('/');
  const int table = slash == std::string::npos ? -1 : tpl.table(term.substr(0, slash));
  if (slash != std::string::npos && table < 0) return nullptr;
  const auto& fields = table < 0 ? tpl.fields : tpl.tables[static_cast<std::size_t>(table)].columns;
  const int at = table < 0 ? tpl.field(term) : tpl.tables[static_cast<std::size_t>(table)].column(term.substr(slash + 1));
  return at < 0 ? nullptr : &fields[static_cast<std::size_t>(at)];
}

void check_identity(const form::Template& tpl, const form::Identity& identity, const Node& node) {
  if (identity.parts.empty()) node.at("parts").complain("at least one term");
  if (!identity.rule.empty() && identity.total.empty()) node.at("total").complain("at least one term");
  std::set<std::string> terms;
  for (const auto& [key, side] : {std::pair("parts", &identity.parts), std::pair("total", &identity.total)}) {
    for (std::size_t i = 0; i < side->size(); ++i) {
      const form::Field* field = term_of(tpl, (*side)[i]);
      if (!field || field->type != CellType::money) node.at(key, i).complain("a field, or table/column, of the type money");
      if (!terms.insert((*side)[i]).second) node.at(key, i).complain("each term once");
    }
  }
  const bool known = identity.unless.empty() || tpl.field(identity.unless) >= 0 || tpl.table(identity.unless) >= 0;
  if (!known) node.at("unless").complain("the id of a field or a table");
}

}  // namespace

void check_template(const form::Template& tpl, const Node& root) {
  if (root.failed()) return;
  if (tpl.titles.empty()) root.at("titles").complain("at least one title");
  if (tpl.fields.empty()) root.at("fields").complain("at least one field");
  check_size(tpl.fields.size(), kMaxFields, root.at("fields"));
  check_size(tpl.tables.size(), kMaxTables, root.at("tables"));
  check_ids(tpl, root);
  for (std::size_t i = 0; i < tpl.fields.size(); ++i) check_labels(tpl, tpl.fields[i], root.at("fields", i));
  check_tables(tpl, root);
  for (std::size_t i = 0; i < tpl.identities.size(); ++i) check_identity(tpl, tpl.identities[i], root.at("identities", i));
}

}  // namespace hebiao::json
