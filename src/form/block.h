// What a person pastes into a cell of an open form, and what becomes of it: a plan, which the page carries out as one step.
// Every text of the clipboard is in it, but for heads and levels that the form has already: nothing is lost silently.
#pragma once

#include "form/block_cells.h"
#include "form/block_rows.h"
#include "form/form.h"
#include "form/limits.h"

namespace hebiao::form {

// `at`: the cell that has the caret. `room`: how many rows more the package may have.
//   one cell, or prose         -> plan.text, without Excel's quotes and the line break behind it
//   a block with field labels  -> the fields that it names, and the rows of its tables in their classes
//   a block onto a table       -> rows_of_block, place_rows
//   a block onto a field       -> plan.text: cells joined by spaces, rows by line breaks in a long text
BlockPlan plan_block(const Form& form, CellRef at, const Clipboard& clipboard, int room = kMaxPackageRows);

}  // namespace hebiao::form
