#include "rules/indicators.h"

#include <algorithm>

#include "form/row_place.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

const form::Table& table_of(const Subject& s) { return s.form.tpl().tables[static_cast<std::size_t>(s.cell.table)]; }

int row_count(const Subject& s) { return static_cast<int>(s.form.rows(s.cell.table).size()); }

const form::Place& place_of(const Subject& s, int row) {
  return s.form.rows(s.cell.table)[static_cast<std::size_t>(row)].place;
}

bool is_named(const Subject& s, int row) { return !says_nothing(s.form.cell(s.cell.table, row, "name"), s.words); }

}  // namespace

bool says_nothing(const Cell& cell, const text::Lexicons& words) {
  const std::u16string key = text::label_key(cell.text);
  return key.empty() || words["placeholders"].contains(key);
}

bool is_empty_row(const Subject& s, int table, int row) {
  const auto& columns = s.form.tpl().tables[static_cast<std::size_t>(table)].columns;
  for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
    if (columns[static_cast<std::size_t>(c)].required && !says_nothing(s.form.at({table, row, c}), s.words))
      return false;
  }
  return true;
}

namespace {

Presence find_presence(const Subject& s, const form::Level1& level1, const form::Level2* level2) {
  Presence out;
  for (int row = 0; row < row_count(s); ++row) {
    const form::Place& place = place_of(s, row);
    if (place.level1 != &level1 || (level2 && place.level2 != level2)) continue;
    if (!out.first) out.first = row;
    if (is_named(s, row)) out.named = true;
    const bool optional = place.level2 && place.level2->optional;
    const bool empty = is_empty_row(s, s.cell.table, row);
    if (!empty) out.typed = true;
    if (!out.first_empty && !optional && empty) out.first_empty = row;
  }
  return out;
}

bool find_strays(const Subject& s, const form::Level1* level1) {
  for (int row = 0; row < row_count(s); ++row) {
    const form::Place& place = place_of(s, row);
    const bool stray = !place.level1 || (level1 && place.level1 == level1 && !place.level2);
    if (stray && is_named(s, row)) return true;
  }
  return false;
}

ColumnUse find_use(const Subject& s, int table, int column) {
  ColumnUse out;
  for (int row = 0; row < static_cast<int>(s.form.rows(table).size()); ++row) {
    if (says_nothing(s.form.cell(table, row, "name"), s.words)) continue;
    ++out.named;
    if (!s.form.at({table, row, column}).answer.blank()) ++out.filled;
  }
  return out;
}

// The place of a level in the taxonomy, as a number.
int number_of(const Subject& s, const form::Level1* level1, const form::Level2* level2) {
  constexpr int kMostKinds = 1000;
  const int first = level1 ? static_cast<int>(level1 - table_of(s).taxonomy.data()) + 1 : 0;
  return first * kMostKinds + (level2 ? static_cast<int>(level2 - level1->level2.data()) + 1 : 0);
}

}  // namespace

Presence presence_of(const Subject& s, const form::Level1& level1, const form::Level2* level2) {
  return *s.once(number_of(s, &level1, level2), [&] { return find_presence(s, level1, level2); });
}

bool has_strays(const Subject& s, const form::Level1* level1) {
  return *s.once(number_of(s, level1, nullptr), [&] { return find_strays(s, level1); });
}

ColumnUse use_of_column(const Subject& s, int table, int column) {
  constexpr int kMostColumns = 1000;
  return *s.once(table * kMostColumns + column, [&] { return find_use(s, table, column); });
}

Fix insert_row(const Subject& s, std::string name, const form::Level1& level1, const form::Level2& level2) {
  form::NewRow row = form::row_of_class(s.form, s.cell.table, {&level1, &level2});
  RowInsert insert{s.cell.table, row.at, {}};
  for (auto& [column, text] : row.cells) insert.cells.emplace_back(table_of(s).columns[static_cast<std::size_t>(column)].id, std::move(text));
  return {std::move(name), {std::move(insert)}, {{"level2", level2.label}}};
}

}  // namespace hebiao::rules
