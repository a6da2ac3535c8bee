// HTML tables as browsers, Word, WPS and Excel copy them, cut into lines of cells like any other text.
#pragma once

#include <string_view>
#include <vector>

#include "form/grid.h"
#include "text/lexicon.h"

namespace hebiao::form {

// Whether the text is HTML with a table in it, rather than text that holds a stray tag.
bool holds_html_table(std::u16string_view text);

// One line for each table row, and for each block of text outside tables. Merged cells keep their columns; a cell's
// paragraphs and line breaks become '\n'; nested tables are read as text of their cell; styles and scripts are left
// out. `entities` are html_entities.txt: name, code point in hex.
std::vector<GridLine> cut_html(std::u16string_view html, const text::Lexicon& entities);

}  // namespace hebiao::form
