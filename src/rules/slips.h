// Words that are one slip of the pen apart.
#pragma once

#include <string_view>

#include "text/lexicon.h"

namespace hebiao::rules {

// Equal but for one character, which is none of the first two: 照明管里中心, 照明管理中心. Not if that character tells two things apart
// (第一小学, 第二小学; 东区, 西区).
bool differ_by_slip(const text::Lexicons& words, std::u16string_view a, std::u16string_view b);

}  // namespace hebiao::rules
