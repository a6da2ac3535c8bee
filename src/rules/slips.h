// Words that are one slip of the pen apart.
#pragma once

#include <string_view>

#include "text/lexicon.h"

namespace hebiao::rules {

// Whether the character at `at` may be a slip: none of the first two, and none that tells two things apart (第一小学,
// 第二小学; 东区, 西区).
bool may_slip(const text::Lexicons& words, std::u16string_view name, std::size_t at);
// Equal but for one such character: 照明管里中心, 照明管理中心.
bool differ_by_slip(const text::Lexicons& words, std::u16string_view a, std::u16string_view b);

}  // namespace hebiao::rules
