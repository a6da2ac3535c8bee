#include "rules/slips.h"

#include "text/chars.h"

namespace hebiao::rules {

namespace {

constexpr std::size_t kStart = 2;  // characters that must agree before it
constexpr std::size_t kShortest = 4;

}  // namespace

bool may_slip(const text::Lexicons& words, std::u16string_view name, std::size_t at) {
  const std::u16string_view character = name.substr(at, 1);
  return name.size() >= kShortest && at >= kStart && text::is_han(name[at]) && !words["telling_characters"].contains(character) &&
         !words["numerals"].contains(character);
}

bool differ_by_slip(const text::Lexicons& words, std::u16string_view a, std::u16string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t at = 0;
  while (at < a.size() && a[at] == b[at]) ++at;
  if (at == a.size() || a.substr(at + 1) != b.substr(at + 1)) return false;
  return may_slip(words, a, at) && may_slip(words, b, at);
}

}  // namespace hebiao::rules
