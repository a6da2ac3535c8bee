// One official form as data (src/templates/*.json, schema in template.schema.json). Built by json/template_json.
// Immutable after loading; forms and rules point into it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hebiao::form {

enum class CellType { text, long_text, choice, count, money, year, value, level1, level2 };
enum class Need { none, warning, error };  // what it means when a class of the taxonomy is missing

// A field, or a column of a table.
struct Field {
  std::string id;
  CellType type = CellType::text;
  std::u16string label;  // may hold {field ids}: {year}年度目标
  std::u16string row;    // what a person calls it, if not by its label
  std::string label_en;
  std::vector<std::u16string> aliases;
  std::u16string unit;  // of money and counts; the unit printed in the label
  std::vector<std::u16string> options;
  std::string column = "field";  // name, cycle, annual or field: the column of a finding
  std::string block;             // money cells that stand together
  bool required = false;
  bool blank_as_whole = false;  // a value column that may be empty if it is empty in every row
  bool official = false;        // the finance bureau's own text: only its presence is looked at
  bool hidden = false;          // read and kept, not drawn and not asked for
};
// A first or second level of an indicator table.
[[nodiscard]] inline bool is_level(const Field& column) { return column.type == CellType::level1 || column.type == CellType::level2; }

struct Level2 {
  std::string id;
  std::u16string label;
  std::vector<std::u16string> aliases;
  Need need = Need::none;
  bool optional = false;  // its row may stay empty
  bool printed = false;   // stands in an empty form
};

struct Level1 {
  std::string id;
  std::u16string label;
  std::vector<std::u16string> aliases;
  Need need = Need::none;
  std::vector<Level2> level2;
};

struct Table {
  std::string id;
  std::u16string label;
  std::string label_en;
  std::vector<std::u16string> aliases;
  bool indicators = false;
  bool fixed = false;  // rows are neither added nor removed
  int min_rows = 0;
  std::vector<Field> columns;
  std::vector<Level1> taxonomy;  // of an indicator table

  [[nodiscard]] int column(std::string_view id) const;  // -1 if there is none
};

// An identity that must hold between amounts; `rule` names the rule that judges it, none if it is only shown, and
// then `total` may be missing. Terms are field ids
// or "table/column", which stands for the sum of the column.
struct Identity {
  std::string id;
  std::string rule;
  std::string code;
  std::u16string label;
  std::vector<std::string> parts;
  std::vector<std::string> total;
  std::string unless;  // a field or table that, when filled, makes the identity not applicable
};

struct Section {
  std::string id;
  std::u16string label;
  std::string label_en;
  std::vector<std::string> fields;       // drawn in it
  std::vector<std::u16string> headings;  // fixed texts of its grid
  std::string table;
};

struct Template {
  std::string id;
  char kind = ' ';  // Z, H, X or P of rules.md
  std::u16string title;
  std::vector<std::u16string> titles;  // endings of title lines by which a text is recognised
  std::vector<Field> fields;
  std::vector<Table> tables;
  std::vector<Identity> identities;
  std::vector<Section> sections;
  std::string source;  // the JSON itself, for the page that draws it

  [[nodiscard]] int field(std::string_view id) const;  // -1 if there is none
  [[nodiscard]] int table(std::string_view id) const;
  [[nodiscard]] const Table* indicators() const;
};

// Where a label of the text belongs in the taxonomy; both null if nowhere.
struct Place {
  const Level1* level1 = nullptr;
  const Level2* level2 = nullptr;
};

// Compares as label_key does. The second level decides the first where it is known.
const Level1* find_level1(const Table& table, std::u16string_view label);
Place find_level2(const Table& table, std::u16string_view label);

}  // namespace hebiao::form
