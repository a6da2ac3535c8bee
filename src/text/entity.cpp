#include "text/entity.h"

#include <charconv>
#include <string>

#include "text/normal.h"

namespace hebiao::text {
namespace {

constexpr std::size_t kLongest = 12;

}  // namespace

std::optional<Entity> entity_at(std::u16string_view text, std::size_t at, const Lexicon& names) {
  if (text[at] != u'&') return std::nullopt;
  const std::size_t length = text.substr(at, kLongest).find(u';');
  if (length == std::u16string_view::npos) return std::nullopt;
  const std::u16string_view name = text.substr(at + 1, length - 1);
  std::string digits;
  int base = 16;
  if (name.starts_with(u"#")) {
    const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    base = hex ? 16 : 10;
    digits = to_utf8(name.substr(hex ? 2 : 1));
  } else if (const Entry* entry = names.find(name)) {
    digits = entry->meaning;
  }
  unsigned code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
  const bool whole = !digits.empty() && error == std::errc() && end == digits.data() + digits.size();
  const bool surrogate = code >= 0xd800 && code < 0xe000;
  if (!whole || code > 0xffff || surrogate) return std::nullopt;
  return Entity{static_cast<char16_t>(code), at + length + 1};
}

}  // namespace hebiao::text
