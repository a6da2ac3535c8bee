// Properties of one UTF-16 code unit (all characters of the forms are in the basic plane; a surrogate has none).
#pragma once

namespace hebiao::text {

bool is_space(char16_t c);      // any white space, NBSP and the ideographic space included
bool is_invisible(char16_t c);  // zero-width and other default-ignorable characters
bool is_han(char16_t c);
bool is_latin(char16_t c);
bool is_punctuation(char16_t c);  // any punctuation, of either width
constexpr bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

}  // namespace hebiao::text
