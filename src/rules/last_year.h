// What the rules that look at last year's form ask of it (Context::previous).
#pragma once

#include <optional>

#include "rules/rule.h"

namespace hebiao::rules {

// The indicator of last year with the same name, for the row that the subject stands in; of the same second level where
// there are several. nullopt if there is none.
std::optional<int> same_indicator(const Subject& s);

// The cell of last year in that row and the subject's column; nullptr if there is no such row.
const Cell* same_cell(const Subject& s);

enum class Move { none, lower, higher };
// How a target moved since last year: lower is easier to reach. nullopt where the two cannot be compared.
std::optional<Move> move_of_target(const Subject& s);

}  // namespace hebiao::rules
