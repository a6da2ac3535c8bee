// What the rules of completeness ask of the rows of an indicator table.
#pragma once

#include <optional>

#include "rules/rule.h"

namespace hebiao::rules {

// Blank, nothing but tags, or a word that only fills the cell (无, /, XX).
bool says_nothing(const Cell& cell, const text::Lexicons& words);

// Neither its name nor one of its values says anything.
bool is_empty_row(const Subject& s, int table, int row);

// The rows of one class, or of one kind inside a class.
struct Presence {
  bool named = false;              // one of them has a name
  bool typed = false;              // one of them has a name or a value
  std::optional<int> first;        // of all its rows
  std::optional<int> first_empty;  // of those that should not be empty
};
Presence presence_of(const Subject& s, const form::Level1& level1, const form::Level2* level2 = nullptr);

// A named row of an unknown class, or of an unknown kind in `level1`: what seems missing may be there.
bool has_strays(const Subject& s, const form::Level1* level1 = nullptr);

// How far a column of values that may be left out as a whole is filled, of the rows that have a name.
struct ColumnUse {
  int named = 0;
  int filled = 0;

  // A few values in a column of blanks are one slip, not as many as there are blanks.
  [[nodiscard]] bool left_out() const { return filled * 4 < named; }
};
ColumnUse use_of_column(const Subject& s, int table, int column);

// Puts in an empty row of a class where it belongs (form/row_place.h).
Fix insert_row(const Subject& s, std::string name, const form::Level1& level1, const form::Level2& level2);

}  // namespace hebiao::rules
