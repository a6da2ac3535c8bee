#include "rules/doubtful.h"

#include "text/chars.h"

namespace hebiao::rules {
namespace {

using text::is_digit;

constexpr std::size_t kLongestPinyin = 8;
constexpr std::size_t kLeastMojibake = 4;

char16_t char_at(std::u16string_view text, std::size_t at) { return at < text.size() ? text[at] : u'\0'; }

bool is_lost(char16_t c) { return c == 0xfffd || (c >= 0xe000 && c < 0xf900) || (c < 0x20 && c != u'\n' && c != u'\t' && c != u'\r'); }

// What UTF-8 or GBK becomes where it is taken for Latin-1: a run of letters and signs that no Chinese form has.
bool is_latin1(char16_t c) {
  const bool sign = c == 0xb0 || c == 0xb1 || c == 0xb2 || c == 0xb3 || c == 0xb7 || c == 0xd7 || c == 0xf7;
  return (c >= 0x80 && c <= 0xff && !sign && c != 0xa0) || c == 0x0152 || c == 0x0153 || c == 0x02c6 || c == 0x20ac;
}

std::size_t past(std::u16string_view text, std::size_t at, bool (*test)(char16_t)) {
  while (at < text.size() && test(text[at])) ++at;
  return at;
}

std::size_t garbled_end(const text::Lexicons& words, std::u16string_view text, std::size_t at) {
  if (const std::size_t end = past(text, at, is_lost); end > at) return end;
  if (const text::Entry* known = words["mojibake"].longest_at(text, at)) return at + known->word.size();
  const std::size_t end = past(text, at, is_latin1);
  return end - at >= kLeastMojibake ? end : at;
}

bool is_pinyin(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= 0xe0 && c <= 0xfc) || (c >= 0x100 && c <= 0x1dc); }
bool has_tone(char16_t c) { return is_pinyin(c) && c > u'z'; }

// 涌(chōng): a syllable with its tone in brackets behind an ideograph.
std::size_t pinyin_end(std::u16string_view text, std::size_t at) {
  const bool opens = (text[at] == u'(' || text[at] == u'\uff08') && at > 0 && text::is_han(text[at - 1]);
  if (!opens) return at;
  const std::size_t end = past(text.substr(0, at + 1 + kLongestPinyin), at + 1, is_pinyin);
  bool tone = false;
  for (std::size_t i = at + 1; i < end; ++i) tone = tone || has_tone(text[i]);
  const char16_t close = char_at(text, end);
  return tone && (close == u')' || close == u'\uff09') ? end + 1 : at;
}

bool is_figure(char16_t c) { return is_digit(c) || (c >= 0xff10 && c <= 0xff19); }

// 二100, 1O0, 5l: a Chinese figure before Arabic ones, a letter that looks like a figure between two of them.
std::size_t misread_end(const text::Lexicons& words, std::u16string_view text, std::size_t at) {
  const char16_t c = text[at];
  const bool before = is_figure(char_at(text, at + 1)) && is_figure(char_at(text, at + 2));
  const text::Entry* numeral = before ? words["numerals"].longest_at(text, at) : nullptr;
  const bool first = at == 0 || (!text::is_han(text[at - 1]) && !is_figure(text[at - 1]));
  if (numeral && first && numeral->word.size() == 1 && numeral->meaning.starts_with("digit")) return past(text, at + 1, is_figure);
  const bool letter = c == u'O' || c == u'o' || c == u'l' || c == u'I';
  const bool between = letter && at > 0 && is_figure(text[at - 1]) && is_figure(char_at(text, at + 1));
  return between ? past(text, at + 1, is_figure) : at;
}

}  // namespace

std::optional<Doubt> find_doubt(const text::Lexicons& words, std::u16string_view typed) {
  for (std::size_t at = 0; at < typed.size(); ++at) {
    if (const std::size_t end = garbled_end(words, typed, at); end > at) return Doubt{"garbled", make_span(at, end)};
    if (const std::size_t end = pinyin_end(typed, at); end > at) return Doubt{"pinyin", make_span(at, end)};
    if (const std::size_t end = misread_end(words, typed, at); end > at) return Doubt{"digits", make_span(at, end)};
    if (words["traditional"].longest_at(typed, at)) return Doubt{"traditional", make_span(at, at + 1)};
  }
  return std::nullopt;
}

}  // namespace hebiao::rules
