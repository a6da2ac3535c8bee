#include "quantity/scanner.h"

#include <algorithm>
#include <utility>

#include "quantity/lookalike.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::quantity {
namespace {

using text::is_digit;

constexpr unsigned kQuantityStarts = kBefore | kPer | kOrdinal | kCurrency | kShare | kNumberStart;

// frequency_unit.txt: the unit, and what it is counted per.
Unit frequency_unit(const text::Lexicons& words) {
  Unit out;
  for (const text::Entry& entry : words["frequency_unit"].entries()) {
    out.id = entry.word;
    out.family = "times";
    out.per = {text::from_utf8(entry.meaning)};
  }
  return out;
}

bool is_lower(Comparator c) { return c == Comparator::ge || c == Comparator::gt; }
bool is_upper(Comparator c) { return c == Comparator::le || c == Comparator::lt; }

}  // namespace

Scanner::Scanner(const text::Lexicons& words)
    : words_(words), numbers_(words_), units_(words_), grammar_(words_, numbers_, units_),
      calendar_(words_, numbers_, frequency_unit(words)) {}

// Whether a quantity, or what is passed like one, may begin with this character.
bool Scanner::may_start(char16_t c) const {
  const bool ascii = is_digit(c) || c == u'-' || c == u'.' || c == u'<' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
  return ascii || c == u'\u2212' || words_.may_start(c, kQuantityStarts);
}

std::size_t Scanner::past_name(std::u16string_view text, std::size_t at) const {
  const Word* name = words_.longest(text, at, kName);
  return name ? at + name->text.size() : at + 1;
}

std::vector<Answer> Scanner::scan(std::u16string_view text) const {
  constexpr std::size_t kCharactersAQuantity = 16;  // in prose full of figures
  std::vector<Answer> out;
  out.reserve(text.size() / kCharactersAQuantity);
  for (std::size_t at = 0; at < text.size();) {
    if (!may_start(text[at])) {
      at = past_name(text, at);
      continue;
    }
    Step found = step(text, at);
    at = found.next;
    if (!found.answer) continue;
    join_bound(text, *found.answer);
    join_each(text, *found.answer);
    at = found.answer->span.end;
    out.push_back(std::move(*found.answer));
  }
  return out;
}

std::size_t Scanner::past_list_mark(std::u16string_view text, std::size_t at) const {
  constexpr std::size_t kYear = 4;
  if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == u'.')) return at;
  std::size_t dot = at;
  while (dot < text.size() && dot < at + 2 && is_digit(text[dot])) ++dot;
  if (dot == at || dot + kYear + 1 > text.size() || text[dot] != u'.') return at;
  const auto date = calendar_.date(text, dot + 1);
  const bool year = date && date->date.year != 0 && is_digit(text[dot + kYear]) && !is_digit(text[dot + kYear + 1 < text.size() ? dot + kYear + 1 : dot]);
  return year ? dot + 1 : at;
}

Scanner::Step Scanner::step(std::u16string_view text, std::size_t at) const {
  if (const std::size_t past = is_digit(text[at]) ? past_list_mark(text, at) : at; past > at) return {std::nullopt, past};
  if (const std::size_t past = past_ordinal(text, at); past > at) return {std::nullopt, past};
  const Word* name = words_.longest(text, at, kName);
  const std::size_t name_end = name ? at + name->text.size() : at;
  auto answer = read(text, at);
  if (answer && answer->span.end > name_end) return {std::move(answer), 0};
  if (!name && answer) return {std::move(answer), 0};
  // A number that counts nothing and a code are passed whole: 三 of 三十 is not looked at again, nor the names 五一 and 3A
  // of 五一五一 and 3A3A.
  const std::size_t past = std::max(name_end, past_lookalike(words_, text, at));
  const auto number = name || past == at ? numbers_.read(text, at) : std::nullopt;
  if (number) return {std::nullopt, std::max(past, number->end)};
  if (past > at) return {std::nullopt, past};
  std::size_t next = at + 1;  // a number with too many digits
  while (is_digit(text[at]) && next < text.size() && (is_digit(text[next]) || text[next] == u',')) ++next;
  return {std::nullopt, next};
}

std::size_t Scanner::past_ordinal(std::u16string_view text, std::size_t at) const {
  const Word* mark = words_.longest(text, at, kOrdinal | kName);
  if (!mark || !mark->is(kOrdinal)) return at;
  const std::size_t start = skip_spaces(text, at + mark->text.size());
  if (const std::size_t past = start < text.size() ? past_lookalike(words_, text, start) : start; past > start) return past;
  const auto number = numbers_.read(text, start);
  if (!number) return at;
  const Word* unit = words_.unit(text, number->end);
  return unit ? number->end + unit->text.size() : number->end;
}

std::optional<Answer> Scanner::read(std::u16string_view text, std::size_t at) const {
  if (auto date = bounded_date(text, at)) return date;
  if (past_lookalike(words_, text, at) > at) return std::nullopt;
  auto quantity = grammar_.quantity(text, at);
  auto frequency = calendar_.frequency(text, at);
  const bool bare = quantity && quantity->unit.none();
  const bool longer = frequency && (!quantity || frequency->span.end > quantity->span.end ||  // 每月两个周六
                                    (bare && frequency->span.end == quantity->span.end));      // 每周五
  return longer ? std::move(frequency) : std::move(quantity);
}

// 不晚于2026年12月: a date behind a comparator in words.
std::optional<Answer> Scanner::bounded_date(std::u16string_view text, std::size_t at) const {
  if (!words_.may_start(text[at], kBefore)) return calendar_.date(text, at);
  const auto marks = grammar_.before(text, at);
  if (marks.bound.comparator == Comparator::none) return calendar_.date(text, at);
  auto date = marks.bound.writing.in_words ? calendar_.date(text, marks.end) : std::nullopt;
  if (!date || date->date.year == 0) return std::nullopt;
  if (date->comparator == Comparator::none) date->comparator = marks.bound.comparator;
  date->span.begin = static_cast<std::uint32_t>(at);
  return date;
}

// 一年两次: two a year. The one is in words, and what follows is no shorter time.
void Scanner::join_each(std::u16string_view text, Answer& first) const {
  const bool time = first.unit.family == "month" || first.unit.family == "duration";
  const bool one = first.kind == Kind::number && first.low == Decimal(1) && first.comparator == Comparator::none && first.unit.per.empty();
  if (!time || !one || is_digit(text[first.span.begin])) return;
  auto second = grammar_.quantity(text, first.span.end);
  if (!second || second->unit.none() || second->unit.family == "month" || second->unit.family == "duration") return;
  second->unit.per.insert(second->unit.per.begin(), first.unit.id);
  second->span.begin = first.span.begin;
  first = std::move(*second);
}

// 大于5小于10, ≥5人且≤10人, 不少于2万元且小于25000元: a lower and an upper bound of one thing are a range.
void Scanner::join_bound(std::u16string_view text, Answer& first) const {
  const bool bound = is_lower(first.comparator) || is_upper(first.comparator);
  if (!first.is_quantity() || first.kind == Kind::range || !bound) return;
  std::size_t at = skip_spaces(text, first.span.end);
  if (const Word* joiner = words_.longest(text, at, kBoundJoiner)) at = skip_spaces(text, at + joiner->text.size());
  const auto second = grammar_.quantity(text, at);
  if (!second || second->kind == Kind::range) return;
  const bool lower_first = is_lower(first.comparator);
  const bool opposite = lower_first ? is_upper(second->comparator) : is_lower(second->comparator);
  const bool unitless = first.unit.none() || second->unit.none();
  const auto converted = unitless ? std::optional(first.low) : convert(first.low, first.unit, second->unit);
  if (!opposite || !converted) return;
  const Decimal low = lower_first ? *converted : second->low;
  const Decimal high = lower_first ? second->low : *converted;
  if (!(low < high)) return;
  const Comparator lower = lower_first ? first.comparator : second->comparator;
  const Comparator upper = lower_first ? second->comparator : first.comparator;
  first.kind = Kind::range;
  first.low = low;
  first.high = high;
  first.low_open = lower == Comparator::gt;
  first.high_open = upper == Comparator::lt;
  first.comparator = Comparator::none;
  first.comparator_span = {};
  if (!second->unit.none()) {
    auto per = std::move(first.unit.per);
    first.unit = second->unit;
    if (first.unit.per.empty()) first.unit.per = std::move(per);
  }
  first.span.end = second->span.end;
}

}  // namespace hebiao::quantity
