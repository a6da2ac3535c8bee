// The rows of a block, each text at the column of the table where it belongs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "form/block_cells.h"
#include "form/form.h"
#include "form/labels.h"

namespace hebiao::form {

struct BlockRow {
  std::vector<std::optional<std::u16string>> cells;  // by column of the table; nullopt where the block has none
};

struct BlockRows {
  std::vector<BlockRow> rows;
  std::vector<std::u16string> left;  // texts of columns that the table lacks, and of lines that are no rows
};

// Heads decide where there are some, in whatever order; else the levels of indicators, by what they say and that a name
// follows; else a block as wide as the table has its columns, and any other begins at `column`, or left of it if it would
// not fit. Heads and the section's name are no rows.
BlockRows rows_of_block(const Block& block, const Form& form, int table, int column, const Labels& labels);

}  // namespace hebiao::form
