#include "quantity/calendar.h"

#include <utility>

#include "text/chars.h"

namespace hebiao::quantity {
namespace {

using text::is_digit;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr int kMonthsAYear = 12;
constexpr int kWeeksAYear = 52;
constexpr int kDaysAYear = 365;
constexpr int kWeekMinutes = 7 * 24 * 60;
constexpr int kDayMinutes = 24 * 60;

bool is_year(int value) { return value >= kFirstYear && value <= kLastYear; }

// Up to four digits; their end, or `at` if there are none or more.
std::size_t short_digits(std::u16string_view text, std::size_t at, int& value) {
  std::size_t end = at;
  value = 0;
  for (; end < text.size() && is_digit(text[end]); ++end) {
    if (end - at == 4) return at;
    value = value * 10 + (text[end] - u'0');
  }
  return end;
}

int small_whole(const Number& number) {
  const Decimal value = number.low.trimmed();
  const bool fits = value.scale() == 0 && value.mantissa() >= 0 && value.mantissa() <= kLastYear;
  return fits && number.fraction.denominator == 0 && number.low == number.high ? static_cast<int>(value.mantissa()) : -1;
}

}  // namespace

std::optional<Calendar::Part> Calendar::part(std::u16string_view text, std::size_t at, std::string_view mark) const {
  int value = 0;
  std::size_t end = short_digits(text, at, value);
  if (end == at) {
    const auto number = at < text.size() && !is_digit(text[at]) ? numbers_->read(text, at) : std::nullopt;
    if (!number || number->half || number->about) return std::nullopt;
    value = small_whole(*number);
    end = number->end;
  }
  const std::size_t start = skip_spaces(text, end);
  const Word* word = words_->longest(text, start, kDate);
  const bool fits = mark == "year" ? is_year(value) : mark == "month" ? value >= 1 && value <= 12 : value >= 1 && value <= 31;
  if (!word || word->date != mark || !fits) return std::nullopt;
  return Part{value, start + word->text.size()};
}

// 2026-03-15, 2026/3/15, 2026.3.15; two parts only with - or / (2026.5 is a number).
std::optional<Calendar::DateRead> Calendar::in_digits(std::u16string_view text, std::size_t at) const {
  DateRead out;
  std::size_t end = short_digits(text, at, out.date.year);
  if (end - at != 4 || !is_year(out.date.year) || end >= text.size()) return std::nullopt;
  const char16_t mark = text[end];
  if (mark != u'-' && mark != u'/' && mark != u'.') return std::nullopt;
  out.end = short_digits(text, end + 1, out.date.month);
  const bool month = out.end > end + 1 && out.end - end <= 3 && out.date.month >= 1 && out.date.month <= 12;
  if (!month) return std::nullopt;
  const bool more = out.end < text.size() && text[out.end] == mark;
  const std::size_t day = more ? short_digits(text, out.end + 1, out.date.day) : out.end;
  if (more && day > out.end + 1 && day - out.end <= 3 && out.date.day >= 1 && out.date.day <= 31) {
    out.end = day;
    return out;
  }
  out.date.day = 0;
  const bool goes_on = out.end < text.size() && !text::is_space(text[out.end]) && !text::is_punctuation(text[out.end]);
  const bool figures = out.end + 1 < text.size() && text::is_punctuation(text[out.end]) && is_digit(text[out.end + 1]);  // 1950-2,205
  return mark == u'.' || more || goes_on || figures ? std::nullopt : std::optional(out);
}

std::optional<Calendar::DateRead> Calendar::single(std::u16string_view text, std::size_t at) const {
  DateRead out;
  if (const auto digits = in_digits(text, at)) out = *digits;
  if (out.end == 0) {
    out.end = at;
    if (const auto year = part(text, at, "year")) {
      out.date.year = year->value;
      out.end = year->end;
    }
    if (const auto month = part(text, skip_spaces(text, out.end), "month")) {
      out.date.month = month->value;
      out.end = month->end;
      if (const auto day = part(text, out.end, "day")) {
        out.date.day = day->value;
        out.end = day->end;
      }
    }
  }
  if (out.end == at) return std::nullopt;
  read_edges(text, out);
  return out;
}

// 底, 中旬, 上半年, 前, 起 …
void Calendar::read_edges(std::u16string_view text, DateRead& date) const {
  while (const Word* word = words_->longest(text, date.end, kDate)) {
    const bool marks = word->date == "edge" || word->date == "half" || word->date == "before" || word->date == "since";
    if (!marks) return;
    if (word->date == "half") date.half = true;
    if (word->date == "before") date.comparator = Comparator::le;
    if (word->date == "since") date.comparator = Comparator::ge;
    date.end += word->text.size();
  }
}

// The end of 2026-2028年, whose first year has no mark, or of 2026年-2028年.
std::optional<Calendar::DateRead> Calendar::second(std::u16string_view text, std::size_t at) const {
  const std::size_t start = skip_spaces(text, at);
  const Word* joiner = words_->longest(text, start, kJoiner);
  return joiner ? single(text, skip_spaces(text, start + joiner->text.size())) : std::nullopt;
}

std::optional<Answer> Calendar::date(std::u16string_view text, std::size_t at) const {
  auto first = single(text, at);
  if (!first) {
    int year = 0;
    const std::size_t end = short_digits(text, at, year);
    if (end - at != 4 || !is_year(year)) return std::nullopt;
    const auto last = second(text, end);
    if (!last || last->date.year < year) return std::nullopt;
    first = DateRead{{year, 0, 0}, Comparator::none, false, end};
  }
  Answer out;
  out.kind = first->half ? Kind::period : Kind::date;
  out.comparator = first->comparator;
  out.date = first->date;
  out.low = out.high = Decimal(first->date.year);
  std::size_t end = first->end;
  if (const auto last = first->comparator == Comparator::none ? second(text, end) : std::nullopt) {
    out.kind = Kind::period;
    if (last->date.year != 0) out.high = Decimal(last->date.year);
    end = last->end;
  }
  out.span = make_span(at, end);
  return out;
}

// 两个周六, 周三: how many days of the week.
std::optional<Decimal> Calendar::weekdays(std::u16string_view text, std::size_t& at) const {
  std::size_t start = at;
  Decimal count(1);
  if (const auto number = numbers_->read(text, at)) {
    count = number->low;
    start = number->end;
    if (const Word* unit = words_->unit(text, start); unit && unit->unit.family == "pieces") start += unit->text.size();
  }
  const Word* day = words_->longest(text, start, kWeekday);
  if (!day) return std::nullopt;
  at = start + day->text.size();
  return count;
}

std::optional<Answer> Calendar::frequency(std::u16string_view text, std::size_t at) const {
  const Word* per = words_->longest(text, at, kPer);
  if (!per) return std::nullopt;
  std::size_t end = skip_spaces(text, at + per->text.size());
  Decimal every(1);
  const auto number = numbers_->read(text, end);
  if (number) {
    every = number->low;
    end = number->end;
  }
  Answer out;
  out.kind = Kind::period;
  out.unit = frequency_;
  std::optional<Decimal> count;
  if (const Word* day = words_->longest(text, end, kWeekday)) {
    count = Decimal(kWeeksAYear);
    end += day->text.size();
  } else if (const Word* unit = words_->unit(text, end)) {
    const auto span = multiply(every, unit->unit.factor);
    if (!span || span->is_zero()) return std::nullopt;
    const std::string& family = unit->unit.family;
    const auto weeks = divide_exact(*span, Decimal(kWeekMinutes));
    const auto days = divide_exact(*span, Decimal(kDayMinutes));
    if (family == "month") count = divide_exact(Decimal(kMonthsAYear), *span);
    else if (family == "duration" && weeks) count = divide_exact(Decimal(kWeeksAYear), *weeks);
    else if (family == "duration" && days) count = divide_exact(Decimal(kDaysAYear), *days);
    else return std::nullopt;
    end += unit->text.size();
  }
  if (!count) return std::nullopt;
  if (const auto days = weekdays(text, end)) count = multiply(*count, *days);
  if (!count) return std::nullopt;
  out.low = out.high = count->trimmed();
  out.span = make_span(at, end);
  return out;
}

}  // namespace hebiao::quantity
