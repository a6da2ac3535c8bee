#include "rules/shared_words.h"

#include <set>

#include "base/ranges.h"
#include "text/chars.h"

namespace hebiao::rules {

std::vector<std::uint32_t> telling_pairs(const text::Lexicons& words, std::u16string_view text) {
  std::vector<std::uint32_t> out;
  for (std::size_t at = 0; at + 2 <= text.size(); ++at) {
    const std::u16string_view pair = text.substr(at, 2);
    if (!text::is_han(pair[0]) || !text::is_han(pair[1]) || words["empty_words"].contains(pair)) continue;
    out.push_back(static_cast<std::uint32_t>(pair[0]) << 16 | pair[1]);
  }
  return out;
}

bool share_word(const text::Lexicons& words, std::u16string_view a, std::u16string_view b) {
  const std::vector<std::uint32_t> one = telling_pairs(words, a);
  const std::vector<std::uint32_t> other = telling_pairs(words, b);
  const std::set<std::uint32_t> known(one.begin(), one.end());
  return ranges::any_of(other, [&](std::uint32_t pair) { return known.count(pair) != 0; });
}

}  // namespace hebiao::rules
