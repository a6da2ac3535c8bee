// Chinese numerals: 二十五, 两百五 (250), 三千零五, 廿五, 壹佰贰拾, 三点五, 三四百 (300 to 400), 十几.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "quantity/number.h"

namespace hebiao::quantity {

// nullopt if no number starts at `at`, or it is beyond a million million.
std::optional<Number> read_chinese(const Vocabulary& words, std::u16string_view text, std::size_t at);

// How many characters the 分之 at `at` has.
std::size_t over_length(const Vocabulary& words, std::u16string_view text, std::size_t at);

// ASCII digits as a narrow string.
std::string digits_of(std::u16string_view digits);

}  // namespace hebiao::quantity
