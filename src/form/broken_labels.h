// Labels that a copy broke over several lines (市财 / 政局 / 批复意见), put together again.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "form/grid.h"

namespace hebiao::form {

// Says whether a label_key is the one of a label, or of one with a colon and its value.
using KnowsKey = std::function<bool(std::u16string_view)>;

// A line's last cell and the first one of the lines below become one cell, if together they are a label and not every
// piece of it is one already. `title`: the same for lines of a single cell that make a title.
std::vector<GridLine> join_broken_labels(std::vector<GridLine> lines, const KnowsKey& label, const KnowsKey& title);

}  // namespace hebiao::form
