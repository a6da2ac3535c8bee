// Text as people copy it, cut into lines of cells: tab-separated (with Excel's quoted cells) or Markdown tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hebiao::form {

struct GridCell {
  std::u16string text;  // verbatim, without surrounding spaces
  std::u16string key;   // label_key(text), without the marks of a Markdown heading
  int column = 0;       // from 0, empty cells counted
};

// Only cells with text; a line without any is left out.
struct GridLine {
  int number = 0;  // in the input, from 1
  std::vector<GridCell> cells;
};

std::vector<GridLine> cut_into_cells(std::u16string_view text);

}  // namespace hebiao::form
