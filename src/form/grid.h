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

// Only cells with text, and no line without any, unless blanks are kept.
struct GridLine {
  int number = 0;  // in the input, from 1
  std::vector<GridCell> cells;
};

// Whether cells and lines without text are left out: nothing is known by where it stands. `keep` is for what is to be
// put down as it stands.
enum class Blanks { drop, keep };

std::vector<GridLine> cut_into_cells(std::u16string_view text, Blanks blanks = Blanks::drop);

}  // namespace hebiao::form
