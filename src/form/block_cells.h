// What the clipboard held: one text, or cells as they stood.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/grid.h"
#include "text/lexicon.h"

namespace hebiao::form {

// Both flavours as programs put them down; either may be empty.
struct Clipboard {
  std::u16string_view text;  // text/plain
  std::u16string_view html;  // text/html
};

struct Block {
  std::optional<std::u16string> text;  // one cell, or prose; then there are no lines
  std::vector<GridLine> lines;         // blanks kept; none behind the last text
  int width = 0;
};

// An HTML table counts more than the text beside it, which knows of no merged cells. Excel's quotes and the line break
// behind a cell are undone; a tab behind a list's number (1. 2. •) is a space. Lines without tabs are prose, or with
// `lines_are_cells` cells one below the other.
Block block_of(const Clipboard& clipboard, bool lines_are_cells, const text::Lexicons& words);

}  // namespace hebiao::form
