// Values in words: grades (较好, 显著提升), lists of grades that nobody chose from (高中低), yes or no, times.
#pragma once

#include <optional>
#include <string_view>

#include "quantity/answer.h"
#include "text/lexicon.h"

namespace hebiao::quantity {

// What words without a number say: choice, period, grade or text. Spans count from the beginning of `words`,
// which are normalised, without surrounding spaces, and not empty.
Answer read_words(const text::Lexicons& lexicons, std::u16string_view words);

}  // namespace hebiao::quantity
