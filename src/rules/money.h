// Amounts added up and compared, exactly, in 元, with what the rounding of printed amounts may hide.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace hebiao::rules {

// Terms of an identity added up: field ids, or "table/column" for the sum of the column. A row that is itself
// a sum (合计) is left out.
struct Side {
  std::vector<CellRef> cells;   // all of them
  std::vector<CellRef> filled;  // those with an amount
  Decimal sum;                  // 元; a blank counts as zero

  [[nodiscard]] bool complete() const { return cells.size() == filled.size(); }
};

// The cells that a term of an identity stands for.
std::vector<CellRef> cells_of(const Subject& s, const std::string& term);

struct Balance {
  Side parts;
  Side total;
  Decimal difference;  // parts - total, 元
  // Half a unit of the last printed digit of each amount that is not zero. 500 beside 135.90 was not rounded:
  // of amounts in the same unit the one with the most decimals says how exactly all of them are printed.
  Decimal tolerance;

  [[nodiscard]] bool equal() const { return difference.abs() <= tolerance; }
};

// nullopt if an amount cannot be read, is negative, or is too large to add.
std::optional<Balance> balance_of(const Subject& s, const form::Identity& identity);

// Amounts that are 10,000 times too large or too small: with them converted the two sides agree.
struct UnitTrap {
  std::vector<CellRef> cells;
  bool too_large = false;
};
std::optional<UnitTrap> unit_trap_of(const Subject& s, const form::Identity& identity);
// The amount of a cell if the point moves by four digits.
std::optional<Decimal> converted(const Answer& amount, bool too_large);

// Where a clerk would look first if an identity does not hold; never a blank cell.
CellRef cell_to_blame(const Subject& s, const form::Identity& identity, const Balance& balance);

// A row of a table that adds up the others.
bool is_sum_row(const Subject& s, int table, int row);

// What the only blank amount of an equation must be, in 元; negative if nothing can make it hold.
std::optional<Decimal> remainder_of(const Subject& s, CellRef blank);

// An amount in 元 as it is said in the unit of a cell: 1,114.70 万元, and as it is typed there: 1,114.70.
std::u16string amount_in(const form::Form& form, CellRef cell, Decimal yuan);
std::optional<std::u16string> typed_amount(const form::Form& form, CellRef cell, Decimal yuan);

// 0 <= share < 1000 of `part` in `whole`, in tenths of a percent, rounded down; nullopt if it is outside.
std::optional<int> permille_of(Decimal part, Decimal whole);

}  // namespace hebiao::rules
