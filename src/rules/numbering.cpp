#include "rules/numbering.h"

#include <array>
#include <charconv>
#include <optional>

#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr char16_t kComma = u'\u3001';
constexpr int kMost = 30;

// `before`: the last character that is no space; 0 at the beginning.
bool begins_item(char16_t before) {
  return before == u'\0' || before == u'\n' || before == u'\u3002' || before == u';' || before == u':' || before == u'>' || before == u',';
}

struct Read {
  int number = 0;
  std::size_t end = 0;
  bool chinese = false;
};

// 一 to 三十, 1 to 30.
std::optional<Read> number_at(const text::Lexicons& words, std::u16string_view text, std::size_t at) {
  Read out{0, at, false};
  for (; out.end < text.size() && text::is_digit(text[out.end]) && out.end < at + 3; ++out.end) out.number = out.number * 10 + (text[out.end] - u'0');
  if (out.end > at) return out.number >= 1 && out.number <= kMost ? std::optional(out) : std::nullopt;
  out.chinese = true;
  for (; out.end < text.size() && out.end < at + 3; ++out.end) {
    const text::Entry* numeral = words["numerals"].find(text.substr(out.end, 1));
    const bool ten = numeral && numeral->meaning == "unit 10";
    if (!ten && !(numeral && numeral->meaning.starts_with("digit "))) break;
    int digit = 0;
    if (!ten) std::from_chars(numeral->meaning.data() + 6, numeral->meaning.data() + numeral->meaning.size(), digit);
    out.number = ten ? (out.number == 0 ? 10 : out.number * 10) : out.number + digit;
  }
  return out.end > at && out.number <= kMost ? std::optional(out) : std::nullopt;
}

// 目标3：
std::optional<Marker> worded_marker(const text::Lexicons& words, std::u16string_view text, std::size_t at) {
  const text::Entry* word = words["item_words"].longest_at(text, at);
  const auto number = word ? number_at(words, text, at + word->word.size()) : std::nullopt;
  if (!number || number->end >= text.size() || text[number->end] != u':') return std::nullopt;
  return Marker{MarkerStyle::worded, number->number, make_span(at + word->word.size(), number->end), number->end + 1, false};
}

std::optional<Marker> marker_at(const text::Lexicons& words, std::u16string_view text, std::size_t at) {
  if (auto worded = worded_marker(words, text, at)) return worded;
  if (text[at] >= u'\u2460' && text[at] <= u'\u2473') {
    return Marker{MarkerStyle::circled, text[at] - u'\u2460' + 1, make_span(at, at + 1), at + 1, false};
  }
  const bool open = text[at] == u'(';
  const auto number = number_at(words, text, open ? at + 1 : at);
  if (!number) return std::nullopt;
  const char16_t mark = number->end < text.size() ? text[number->end] : u'\0';
  const char16_t next = number->end + 1 < text.size() ? text[number->end + 1] : u'\0';
  const Span span = make_span(open ? at + 1 : at, number->end);
  if (open) {
    const auto style = number->chinese ? MarkerStyle::bracketed_chinese : MarkerStyle::bracketed_digit;
    return mark == u')' ? std::optional(Marker{style, number->number, span, number->end + 1, false}) : std::nullopt;
  }
  const bool marked = mark == kComma || (!number->chinese && (mark == u')' || (mark == u'.' && !text::is_digit(next))));
  const auto style = number->chinese ? MarkerStyle::chinese : MarkerStyle::digit;
  if (marked) return Marker{style, number->number, span, number->end + 1, false};
  const bool counts = words["units"].longest_at(text, number->end) && !words["false_units"].longest_at(text, number->end);
  const bool bare = !number->chinese && text::is_han(mark) && !counts;
  return bare ? std::optional(Marker{style, number->number, span, number->end, true}) : std::nullopt;
}

}  // namespace

std::vector<Marker> markers_in(const text::Lexicons& words, std::u16string_view typed) {
  const text::Normal normal = text::normalise(typed);
  std::vector<Marker> out;
  std::array<int, 6> last{};  // by style
  char16_t visible = u'\0';
  for (std::size_t at = 0; at < normal.text.size(); ++at) {
    const char16_t before_here = visible;
    if (!text::is_space(normal.text[at]) || normal.text[at] == u'\n') visible = normal.text[at];
    if (!begins_item(before_here)) continue;
    auto marker = marker_at(words, normal.text, at);
    int& before = last[static_cast<std::size_t>(marker ? marker->style : MarkerStyle::digit)];
    if (!marker || (marker->bare && (before == 0 || marker->number != before + 1))) continue;
    before = marker->number;
    at = marker->end - 1;
    visible = normal.text[at];
    marker->span = normal.typed(marker->span);
    marker->end = normal.from[marker->end];
    out.push_back(*marker);
  }
  return out;
}

}  // namespace hebiao::rules
