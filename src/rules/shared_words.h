// Whether two texts speak of one thing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/lexicon.h"

namespace hebiao::rules {

// Two characters or more that stand in both texts and say something: 监督检查; not 工作, 次数.
bool share_word(const text::Lexicons& words, std::u16string_view a, std::u16string_view b);

// The pairs of characters by which two texts share a word, in order.
std::vector<std::uint32_t> telling_pairs(const text::Lexicons& words, std::u16string_view text);

}  // namespace hebiao::rules
