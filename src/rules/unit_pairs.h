// The units of the two values of one row: the cycle's and the year's.
#pragma once

#include <optional>
#include <string>

#include "rules/rule.h"

namespace hebiao::rules {

enum class UnitPair {
  same,
  one_missing,  // 12次, 4
  kinds,        // 100%, 12次
  differ,       // 9人次, 3人
  convertible,  // 3年, 12个月
  nouns,        // 237个直管党组织, 79个党组织
  bounds,       // ≥36次, ≤12次
  format        // 36个月, 2026年全年12个月
};

// Both must be quantities. Two bare numbers are the same: of those the missing unit speaks.
UnitPair compare_units(const Answer& cycle, const Answer& annual);

// 元/人/天; the canonical unit, not the word typed.
std::u16string unit_text(const Answer& value);

// In a form with two triples the two halves of a row may have different names, and then different units.
bool names_differ(const Subject& s);

// The value of `cell` in the unit that stands in `other`, converted within one family; nullopt where it is not
// plain how.
// The fix is "add" if there was none and "take" if it replaces one.
std::optional<Fix> take_unit(const Subject& s, CellRef cell, CellRef other);

}  // namespace hebiao::rules
