// Fixes that change one cell at several places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace hebiao::rules {

// What a part of a cell becomes.
struct Change {
  Span span;
  std::u16string text;
};

// All quantities of a value: itself, or the parts of a compound one.
std::vector<const Answer*> quantities_in(const Answer& value);

// `changes` stand in the order of the text and do not overlap. The edits stand last first, so that they hold
// whether they are applied one by one or all at once. Facts: {new} is the cell's text afterwards.
Fix change_all(CellRef cell, const Cell& there, std::string name, const std::vector<Change>& changes);

// One quantity of the subject's value with `symbol` as its comparator: 不少于5篇 -> ≥5篇, 控制在30天以内 -> ≤30天.
Change with_comparator(const Subject& s, const Answer& quantity, std::u16string_view symbol);

// Each cell gets the text of the other.
Fix swap_cells(const Subject& s, std::string name, CellRef a, CellRef b);

}  // namespace hebiao::rules
