// Where the rows of a block go in a table.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "form/block_columns.h"
#include "form/form.h"

namespace hebiao::form {

// New texts of cells, or a row put in before `row`; each holds once those before it are carried out.
struct BlockEdit {
  CellRef cell;  // a field, or the first cell of a row
  bool inserts = false;
  std::vector<std::pair<int, std::u16string>> cells;  // by column; of a field one
};

struct BlockPlan {
  std::optional<std::u16string> text;  // one text, to be put at the caret; then there are no edits
  std::vector<BlockEdit> edits;
  std::vector<std::u16string> left;  // what found no place
};

// Adds to the plan. A row whose block has its levels goes to its class: the row that it would cover in a spreadsheet, if
// that is of the class; else one of the same name, or an empty one; else it is put in. Blank levels are those of the row
// above in the block, of the first one those of `row`. Without levels the rows go down from `row` as long as the class is
// the same, and to rows of the same name that they would cover; others are put in. Where the block has no names, and in
// tables without classes, they go straight down. None is put into a fixed table, past kMaxRows, or past `room`, which
// counts down; of the block kMaxRows are looked at.
void place_rows(const Form& form, int table, int row, BlockRows block, int& room, BlockPlan& plan);

}  // namespace hebiao::form
