#include "quantity/scanner.h"

#include <algorithm>
#include <utility>

#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::quantity {
namespace {

using text::is_digit;

std::size_t past_digits(std::u16string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// 2026年, 2026年12月底, 2026-2028年: a four-digit year with 年 or a joiner to another year.
std::size_t past_date(std::u16string_view text, std::size_t at, const text::Lexicon& marks) {
  const std::size_t end = past_digits(text, at);
  const text::Entry* mark = marks.longest_at(text, skip_spaces(text, end));
  const bool year = end - at == 4 && (text[at] == u'1' || text[at] == u'2');
  if (!mark) return at;
  const bool names = mark->meaning == "number" || (mark->meaning == "month" && end - at <= 2) ||
                     (mark->meaning == "year" && year);
  if (!names) return at;
  std::size_t out = skip_spaces(text, end) + mark->word.size();
  if (mark->meaning != "month") return out;
  const std::size_t day = past_digits(text, out);
  if (day == out) return out;
  const text::Entry* unit = marks.longest_at(text, day);
  return unit && unit->meaning == "day" ? day + unit->word.size() : out;
}

// 2026-2028年: two years and a joiner are one date.
std::size_t past_year_range(std::u16string_view text, std::size_t at, const text::Lexicon& joiners, const text::Lexicon& marks) {
  const std::size_t end = past_digits(text, at);
  const text::Entry* joiner = joiners.longest_at(text, end);
  if (end - at != 4 || !joiner) return at;
  const std::size_t second = end + joiner->word.size();
  const std::size_t past = past_date(text, second, marks);
  return past > second ? past : at;
}

// CN11-1072/C, ISSN1003-9740: a Latin letter in the run of letters, digits and hyphens before the number.
bool inside_code(std::u16string_view text, std::size_t at) {
  while (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == u'-' || text::is_latin(text[at - 1]))) {
    if (text::is_latin(text[--at])) return true;
  }
  return false;
}

bool starts_list_item(std::u16string_view text, std::size_t at) {
  if (at == 0) return true;
  const char16_t before = text[at - 1];
  return text::is_space(before) || before == u'(' || before == u';' || before == u'>' ||
         (text::is_punctuation(before) && before != u',' && before != u'/' && before != u'-' && before != u':');
}

}  // namespace

Scanner::Scanner(const text::Lexicons& words)
    : comparators_(&words["comparators"]),
      joiners_(&words["range_joiners"]),
      percents_(&words["percent_prefixes"]),
      per_marks_(&words["per_marks"]),
      not_before_(&words["not_before_number"]),
      date_marks_(&words["date_marks"]),
      list_marks_(&words["list_marks"]),
      numbers_(words["numerals"], words["units"]),
      units_(words["units"]) {}

std::vector<Answer> Scanner::scan(std::u16string_view text) const {
  std::vector<Answer> out;
  for (std::size_t at = 0; at < text.size();) {
    Step found = step(text, at);
    if (found.answer) out.push_back(std::move(*found.answer));
    at = found.next;
  }
  return out;
}

std::optional<Scanner::Mark> Scanner::mark_at(std::u16string_view text, std::size_t at, std::string_view place) const {
  const text::Entry* entry = comparators_->longest_at(text, at);
  if (!entry) return std::nullopt;
  const std::string_view meaning = entry->meaning;
  const auto space = meaning.find(' ');
  const std::string_view rest = meaning.substr(space + 1);
  if (!rest.starts_with(place)) return std::nullopt;
  constexpr std::pair<std::string_view, Comparator> names[] = {
      {"eq", Comparator::eq}, {"ge", Comparator::ge}, {"gt", Comparator::gt},
      {"le", Comparator::le}, {"lt", Comparator::lt}, {"about", Comparator::about}};
  for (const auto& [name, comparator] : names) {
    if (meaning.substr(0, space) == name) {
      return Mark{comparator, make_span(at, at + entry->word.size()), rest.ends_with("word")};
    }
  }
  return std::nullopt;
}

void Scanner::apply(const Mark& mark, Answer& answer) {
  // 不少于约50人: the bound says more than the approximation.
  const bool weaker = mark.comparator == Comparator::about && answer.comparator != Comparator::none;
  if (weaker) return;
  answer.comparator = mark.comparator;
  answer.comparator_span = mark.span;
  answer.writing.in_words = mark.word;
}

// How far to go if a number starts here that is no quantity; `at` itself if it may be one.
std::size_t Scanner::past_non_quantity(std::u16string_view text, std::size_t at) const {
  const std::size_t end = past_digits(text, at);
  if (inside_code(text, at)) return end;
  if (at > 0 && not_before_->longest_at(text, at - 1)) return end;
  if (end < text.size() && (text[end] == u'·' || text[end] == u'〕')) return end;
  if (const std::size_t years = past_year_range(text, at, *joiners_, *date_marks_); years > at) return years;
  if (const std::size_t date = past_date(text, at, *date_marks_); date > at) return date;
  const bool marks = end < text.size() && list_marks_->longest_at(text, end) && starts_list_item(text, at);
  const bool decimal = end + 1 < text.size() && text[end] == u'.' && is_digit(text[end + 1]);
  return marks && !decimal && end - at <= 2 ? end : at;
}

std::optional<Number> Scanner::range_end(std::u16string_view text, std::size_t at) const {
  const std::size_t joiner = skip_spaces(text, at);
  const text::Entry* entry = joiners_->longest_at(text, joiner);
  if (!entry) return std::nullopt;
  const std::size_t start = skip_spaces(text, joiner + entry->word.size());
  if (start < text.size() && text[start] == u'-') return std::nullopt;
  return numbers_.read(text, start);
}

void Scanner::read_unit(std::u16string_view text, std::size_t& at, Answer& answer) const {
  const std::size_t start = skip_spaces(text, at);
  auto unit = units_.compound(text, start);
  // A bare "分" or "日" far behind a space would be another word.
  if (!unit || (start > at && text::is_han(text[start]) == false && text[start] != u'%')) return;
  for (auto& per : answer.unit.per) unit->unit.per.push_back(std::move(per));
  answer.unit = std::move(unit->unit);
  at = unit->end;
}

void Scanner::read_after(std::u16string_view text, std::size_t& at, Answer& answer) const {
  while (const auto mark = mark_at(text, skip_spaces(text, at), "after")) {
    apply(*mark, answer);
    at = mark->span.end;
  }
}

Scanner::Step Scanner::step(std::u16string_view text, std::size_t at) const {
  Answer answer;
  std::size_t cursor = at;
  if (auto per = units_.per_words(text, cursor, *per_marks_)) {
    answer.unit.per = std::move(per->unit.per);
    cursor = per->end;
  }
  while (const auto mark = mark_at(text, cursor, "before")) {
    apply(*mark, answer);
    cursor = skip_spaces(text, mark->span.end);
  }
  const text::Entry* percent = percents_->longest_at(text, cursor);
  if (percent) cursor += percent->word.size();
  const bool bare = !percent && answer.comparator == Comparator::none;
  if (bare && cursor < text.size() && is_digit(text[cursor])) {
    if (const std::size_t past = past_non_quantity(text, cursor); past > cursor) return {std::nullopt, past};
  }
  if (at > 0 && cursor == at && not_before_->longest_at(text, at - 1)) {
    const auto ordinal = numbers_.read(text, at);
    return {std::nullopt, ordinal ? ordinal->end : at + 1};
  }
  auto number = numbers_.read(text, cursor);
  if (!number) return {std::nullopt, std::max(cursor, at + 1)};
  return finish(text, at, std::move(answer), *number, percent);
}

Scanner::Step Scanner::finish(std::u16string_view text, std::size_t at, Answer answer, const Number& first,
                              const text::Entry* percent) const {
  std::size_t end = first.end;
  answer.low = answer.high = first.value;
  answer.writing.wrong_grouping = first.wrong_grouping;
  // 400余人: the approximation stands before the unit. 3起: 起 is the unit, not "and more".
  if (!units_.word(text, skip_spaces(text, end))) read_after(text, end, answer);
  const std::size_t before_unit = end;
  read_unit(text, end, answer);
  bool range = false;
  if (const auto high = range_end(text, end); high && high->chinese == first.chinese) {
    range = true;
    answer.high = high->value;
    end = high->end;
    read_unit(text, end, answer);
  }
  if (percent) answer.unit = {text::from_utf8(percent->meaning.substr(0, percent->meaning.find(' '))), "ratio", 1, {}};
  const bool united = end > before_unit || percent;
  answer.writing.scale_without_unit = first.scaled && !united;
  const bool counts = united || answer.comparator != Comparator::none || (at == 0 && end == text.size());
  if ((first.chinese && !counts) || answer.unit.family == "ordinal") return {std::nullopt, std::max(end, at + 1)};
  read_after(text, end, answer);
  answer.span = make_span(at, end);
  answer.kind = range                            ? Kind::range
                : answer.unit.family == "money"  ? Kind::money
                : answer.unit.family == "ratio"  ? Kind::percent
                                                 : Kind::number;
  return {std::move(answer), end};
}

}  // namespace hebiao::quantity
