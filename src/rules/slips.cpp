#include "rules/slips.h"

#include "text/chars.h"

namespace hebiao::rules {

bool differ_by_slip(const text::Lexicons& words, std::u16string_view a, std::u16string_view b) {
  constexpr std::size_t kStart = 2;  // characters that must agree before it
  constexpr std::size_t kShortest = 4;
  if (a.size() != b.size() || a.size() < kShortest) return false;
  std::size_t at = 0;
  while (at < a.size() && a[at] == b[at]) ++at;
  if (at < kStart || at == a.size() || a.substr(at + 1) != b.substr(at + 1)) return false;
  const auto tells_apart = [&](std::u16string_view word) {
    return !text::is_han(word[at]) || words["telling_characters"].contains(word.substr(at, 1)) || words["numerals"].contains(word.substr(at, 1));
  };
  return !tells_apart(a) && !tells_apart(b);
}

}  // namespace hebiao::rules
