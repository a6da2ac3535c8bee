// The text of a cell as the readers look at it, and the way back to what was typed.
#pragma once

#include <string_view>

#include "quantity/answer.h"
#include "text/normal.h"

namespace hebiao::quantity {

// Normalised, without spaces between ideographs.
text::Normal squeezed(std::u16string_view typed);
// The cell without surrounding spaces and closing punctuation.
Span body_of(std::u16string_view normal);
bool has_full_width_digit(std::u16string_view typed);
// Turns spans in the normalised text into spans in the text as typed, of parts too.
void to_typed(const text::Normal& normal, Answer& answer);

}  // namespace hebiao::quantity
