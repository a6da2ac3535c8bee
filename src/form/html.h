// HTML tables as browsers, Word, WPS and Excel copy them, cut into lines of cells like any other text.
#pragma once

#include <string_view>
#include <vector>

#include "form/grid.h"
#include "text/lexicon.h"

namespace hebiao::form {

// Whether the text is HTML with a table in it, rather than text that holds a stray tag.
bool holds_html_table(std::u16string_view text);

// One line for each table row. Merged cells keep their columns (128 are followed); a cell's paragraphs and line breaks
// become '\n', other white space is one space, and none where a line of the source ends between ideographs; a nested
// table is text of its cell, unless the outer one only lays out the page. Styles, scripts and comments are left out,
// and the lines before the first tag that Windows puts on the clipboard (Version:0.9 …).
// Text outside tables is cut as cut_into_cells does. `entities` are html_entities.txt: name, code point in hex.
// `blanks` is of the cells of tables; what a merged cell covers is no cell.
std::vector<GridLine> cut_html(std::u16string_view html, const text::Lexicon& entities, Blanks blanks = Blanks::drop);

}  // namespace hebiao::form
