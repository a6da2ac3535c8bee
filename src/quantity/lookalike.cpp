#include "quantity/lookalike.h"

#include "text/chars.h"

namespace hebiao::quantity {
namespace {

using text::is_digit;

constexpr std::size_t kLongestTag = 200;
constexpr std::size_t kTelephone = 11;      // so many digits in a text without a unit count nothing
constexpr std::size_t kLongestAmount = 18;  // digits in a row

bool is_letter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

bool in_code(char16_t c) {
  return is_letter(c) || is_digit(c) || c == u'-' || c == u'_' || c == u'/' || c == u'.' || c == u':' || c == u'@' || c == u'+';
}

std::size_t past_digits(std::u16string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

char16_t char_at(std::u16string_view text, std::size_t at) { return at < text.size() ? text[at] : u'\0'; }

std::size_t past_code(std::u16string_view text, std::size_t at) {
  while (at < text.size() && in_code(text[at])) ++at;
  // GB/T 19001-2016: the number of a standard stands behind a space.
  const std::size_t number = at + 1;
  if (char_at(text, at) != u' ' || !is_digit(char_at(text, number))) return at;
  const std::size_t end = past_digits(text, number);
  const std::size_t year = past_digits(text, end + 1);
  return char_at(text, end) == u'-' && year == end + 5 ? year : at;
}

std::size_t past_tag(std::u16string_view text, std::size_t at) {
  const char16_t next = char_at(text, at + 1);
  if (!is_letter(next) && next != u'/') return at;
  const std::size_t close = text.substr(at, kLongestTag).find(u'>');
  return close == std::u16string_view::npos ? at : at + close + 1;
}

bool starts_item(std::u16string_view text, std::size_t at) {
  if (at == 0) return true;
  const char16_t before = text[at - 1];
  const bool inside = before == u',' || before == u'/' || before == u'-' || before == u':' || before == u'.' || before == u'~';
  return text::is_space(before) || before == u'>' || (text::is_punctuation(before) && !inside);
}

bool opens_quote(char16_t c) { return c == u'"' || c == u'\'' || c == u'\u201c' || c == u'\u2018' || c == u'\u300a'; }
bool opens_bracket(char16_t c) { return c == u'(' || c == u'[' || c == u'\u3010' || c == u'\u3014'; }
bool closes_bracket(char16_t c) { return c == u')' || c == u']' || c == u'\u3011' || c == u'\u3015'; }

// 1. 2、 (3) 3) 目标3: at most two digits with a mark behind them.
bool is_marker(const Vocabulary& words, std::u16string_view text, std::size_t at, std::size_t end) {
  if (end - at > 2) return false;
  const char16_t after = char_at(text, end);
  const bool decimal = after == u'.' && is_digit(char_at(text, end + 1));
  if (decimal) return false;
  const bool labelled = at > 0 && text::is_han(text[at - 1]) && after == u':';
  return labelled || (words.longest(text, end, kListMark) && starts_item(text, at));
}

// 9:00, 1:500, 1.2.3, 4·15, 0769-2283, 123-456-7: marks that no amount has between its digits.
std::size_t past_joined(std::u16string_view text, std::size_t at, std::size_t end) {
  const char16_t mark = char_at(text, end);
  const bool joins = mark == u':' || mark == u'\u00b7' || mark == u'.' || mark == u'-' || mark == u'*' || mark == u'\u00d7';
  if (!joins || !is_digit(char_at(text, end + 1))) return at;
  std::size_t last = end;
  std::size_t marks = 0;
  while (char_at(text, last) == mark && is_digit(char_at(text, last + 1))) {
    last = past_digits(text, last + 1);
    ++marks;
  }
  const bool never = mark == u':' || mark == u'\u00b7';
  const bool size = mark == u'*' || mark == u'\u00d7';
  if (never || size || marks > 1) return size && marks == 1 ? at : last;
  return mark == u'-' && text[at] == u'0' && end - at > 2 ? last : at;
}

std::size_t past_number(const Vocabulary& words, std::u16string_view text, std::size_t at) {
  const std::size_t end = past_digits(text, at);
  const char16_t before = at > 0 ? text[at - 1] : u'\0';
  const char16_t after = char_at(text, end);
  const bool telephone = at > 0 && end - at >= kTelephone && !words.unit(text, end);
  if (telephone || end - at > kLongestAmount) return end;
  if (text[at] == u'0' && end - at > 1 && !words.unit(text, end)) return past_code(text, at);
  if (opens_bracket(before) && closes_bracket(after) && (end - at == 4 || end - at <= 2)) return end;
  if (opens_quote(before) && after == u'.' && is_digit(char_at(text, end + 1))) return past_code(text, at);  // "3.15"
  if (const std::size_t joined = past_joined(text, at, end); joined > at) return joined;
  if (is_letter(after) && !words.unit(text, end)) return past_code(text, at);  // 3D, 5G
  return is_marker(words, text, at, end) ? end : at;
}

}  // namespace

std::size_t past_lookalike(const Vocabulary& words, std::u16string_view text, std::size_t at) {
  const char16_t c = text[at];
  if (c == u'<') return past_tag(text, at);
  if (is_letter(c)) return past_code(text, at);
  return is_digit(c) ? past_number(words, text, at) : at;
}

}  // namespace hebiao::quantity
