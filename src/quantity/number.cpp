#include "quantity/number.h"

#include <string>

#include "quantity/chinese_number.h"
#include "text/chars.h"

namespace hebiao::quantity {
namespace {

using text::is_digit;

constexpr std::int64_t kHundred = 100;
constexpr std::int64_t kThousand = 1000;
constexpr std::int64_t kLargestDenominator = 10'000;
constexpr std::int64_t kLargestNumerator = 100'000'000;
constexpr std::int64_t kFractionUnit = 1'000'000;  // fractions without an end keep six places
constexpr int kFractionScale = 6;

// A comma groups if a digit stands on both sides. Several short groups (1,2,3) are a list: only the first is read.
struct Digits {
  std::string ascii;
  std::size_t end;
  bool wrong_grouping;
};

std::size_t past_digits(std::u16string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool comma_groups(std::u16string_view text, std::size_t at) {
  return at + 1 < text.size() && text[at] == u',' && is_digit(text[at + 1]);
}

Digits read_digits(std::u16string_view text, std::size_t at) {
  const std::size_t first = past_digits(text, at);
  Digits out{{}, first, comma_groups(text, first) && first - at > 3};
  while (comma_groups(text, out.end)) {
    const std::size_t next = past_digits(text, out.end + 1);
    const bool three = next - out.end == 4;
    const bool three_follow = comma_groups(text, next) && past_digits(text, next + 1) - next == 4;
    const bool list = !three && !three_follow && out.end == first && comma_groups(text, next);
    if (list) break;
    out.wrong_grouping |= !three;
    out.end = next;
    if (!three && !three_follow) break;
  }
  for (std::size_t i = at; i < out.end; ++i) {
    if (text[i] != u',') out.ascii.push_back(static_cast<char>(text[i]));
  }
  return out;
}

bool is_minus(char16_t c) { return c == u'-' || c == u'\u2212'; }

std::optional<std::int64_t> whole(Decimal value) {
  const Decimal trimmed = value.trimmed();
  if (trimmed.scale() > 0 || trimmed.is_negative()) return std::nullopt;
  return trimmed.mantissa();
}

std::optional<Decimal> quotient(std::int64_t numerator, std::int64_t denominator) {
  if (const auto exact = divide_exact(Decimal(numerator), Decimal(denominator))) return exact;
  if (numerator > kLargestNumerator) return std::nullopt;
  return Decimal((numerator * kFractionUnit + denominator / 2) / denominator, kFractionScale);
}

}  // namespace

std::optional<Number> NumberReader::read(std::u16string_view text, std::size_t at) const {
  if (at >= text.size()) return std::nullopt;
  if (text[at] == u'.') return point_first(text, at);
  const bool joins = at > 0 && (is_digit(text[at - 1]) || text::is_han(text[at - 1]));  // 2026年-2028年, 5人-8人
  const Numeral* word = words_->numeral(text, at);
  const bool in_words = word && word->kind == Numeral::Kind::minus;
  const bool negative = in_words || (is_minus(text[at]) && !joins && at + 1 < text.size() && is_digit(text[at + 1]));
  auto number = plain(text, negative ? at + 1 : at);
  if (!number || !negative) return number;
  number->low = -number->low;
  number->high = number->low;
  return number;
}

// .5
std::optional<Number> NumberReader::point_first(std::u16string_view text, std::size_t at) const {
  const bool inside = at > 0 && !text::is_space(text[at - 1]) && !text::is_han(text[at - 1]);
  if (inside || at + 1 >= text.size() || !is_digit(text[at + 1])) return std::nullopt;
  Number out;
  out.end = past_digits(text, at + 1);
  const auto value = Decimal::parse("0." + digits_of(text.substr(at + 1, out.end - at - 1)));
  if (!value) return std::nullopt;
  out.low = out.high = *value;
  return out;
}

std::optional<Number> NumberReader::plain(std::u16string_view text, std::size_t at) const {
  const auto number = undivided(text, at);
  if (!number) return std::nullopt;
  const Numeral* numeral = words_->numeral(text, number->end);
  return numeral && numeral->kind == Numeral::Kind::over ? over(text, *number) : number;
}

std::optional<Number> NumberReader::undivided(std::u16string_view text, std::size_t at) const {
  if (at >= text.size()) return std::nullopt;
  return is_digit(text[at]) ? arabic(text, at) : chinese(text, at);
}

std::optional<Number> NumberReader::arabic(std::u16string_view text, std::size_t at) const {
  Digits digits = read_digits(text, at);
  if (digits.end + 1 < text.size() && text[digits.end] == u'.' && is_digit(text[digits.end + 1])) {
    const std::size_t end = past_digits(text, digits.end + 1);
    digits.ascii.push_back('.');
    for (std::size_t i = digits.end + 1; i < end; ++i) digits.ascii.push_back(static_cast<char>(text[i]));
    digits.end = end;
  }
  const auto value = Decimal::parse(digits.ascii);
  if (!value) return std::nullopt;
  Number out;
  out.low = *value;
  out.end = digits.end;
  out.wrong_grouping = digits.wrong_grouping;
  if (!scale(text, out)) return std::nullopt;
  out.high = out.low;
  const bool slash = out.end + 1 < text.size() && text[out.end] == u'/' && is_digit(text[out.end + 1]);
  if (!slash || out.scaled) return out;
  const std::size_t end = past_digits(text, out.end + 1);
  const auto denominator = Decimal::parse(digits_of(text.substr(out.end + 1, end - out.end - 1)));
  const auto above = whole(out.low);
  const auto below = denominator ? whole(*denominator) : std::nullopt;
  if (!above || !below || *above == 0 || *above >= *below || *below > kLargestDenominator) return out;
  const auto share = quotient(*above, *below);
  if (!share) return out;
  out.low = out.high = *share;
  out.fraction = {*above, *below};
  out.end = end;
  return out;
}

// 亿, 万, 千 behind Arabic digits, and what follows them: 2亿3000万, 1万2千. False if the number is too large.
bool NumberReader::scale(std::u16string_view text, Number& number) const {
  Decimal before;               // what larger scales have counted
  std::int64_t last_scale = 0;  // of them the last
  Decimal current = number.low;
  while (const Numeral* size = words_->numeral(text, number.end)) {
    if (size->kind == Numeral::Kind::some && some_before_scale(text, number.end)) {  // 3000多万
      number.about = true;
      ++number.end;
      continue;
    }
    if (size->kind != Numeral::Kind::unit && size->kind != Numeral::Kind::section) break;
    if (words_->unit(text, number.end)) {
      // 2亿3000万元: the unit takes the last 万, so all is counted in it.
      const bool larger = size->kind == Numeral::Kind::section && last_scale > size->value;
      const auto in_unit = larger ? divide_exact(before, Decimal(size->value)) : before;
      if (!in_unit) return false;
      before = *in_unit;
      break;
    }
    const auto scaled = multiply(current, Decimal(size->value));
    if (!scaled) return false;
    current = *scaled;
    number.scaled = true;
    ++number.end;
    const std::size_t next = past_zero(text, number.end);
    if (next >= text.size() || !is_digit(text[next])) continue;
    const Digits digits = read_digits(text, next);
    const auto rest = Decimal::parse(digits.ascii);
    const auto sum = add(before, current);
    if (!rest || !sum || !(*rest < Decimal(size->value))) break;
    before = *sum;
    last_scale = size->value;
    current = *rest;
    number.end = digits.end;
  }
  const auto sum = add(before, current);
  if (sum) number.low = number.scaled ? sum->trimmed() : *sum;
  return sum.has_value();
}

// 1亿零500万: the zero that fills a place.
std::size_t NumberReader::past_zero(std::u16string_view text, std::size_t at) const {
  const Numeral* zero = words_->numeral(text, at);
  const bool fills = zero && zero->kind == Numeral::Kind::zero && at + 1 < text.size() && is_digit(text[at + 1]);
  return fills ? at + 1 : at;
}

bool NumberReader::some_before_scale(std::u16string_view text, std::size_t at) const {
  const Numeral* next = words_->numeral(text, at + 1);
  return next && next->kind == Numeral::Kind::section && !words_->unit(text, at);
}

// The numerator is no fraction itself, so that nothing recurses on what was typed.
std::optional<Number> NumberReader::over(std::u16string_view text, const Number& denominator) const {
  const auto numerator = undivided(text, denominator.end + over_length(*words_, text, denominator.end));
  const auto below = whole(denominator.low);
  if (!numerator || !below || *below == 0) return std::nullopt;
  Number out = *numerator;
  out.chinese = denominator.chinese;
  out.percent = *below == kHundred;
  out.permille = *below == kThousand;
  if (out.percent || out.permille) return out;
  const auto above = whole(numerator->low);
  const auto share = above && *below <= kLargestDenominator ? quotient(*above, *below) : std::nullopt;
  if (!share) return std::nullopt;
  out.low = out.high = *share;
  out.fraction = {*above, *below};
  return out;
}

// 二〇二六, 一二三: three or more digits in a row.
std::optional<Number> NumberReader::positional(std::u16string_view text, std::size_t at) const {
  std::string digits;
  std::size_t end = at;
  for (; const Numeral* numeral = words_->numeral(text, end); ++end) {
    const bool digit = numeral->kind == Numeral::Kind::digit && numeral->value < 10;
    if (!digit && numeral->kind != Numeral::Kind::zero) break;
    digits.push_back(static_cast<char>('0' + numeral->value));
  }
  if (digits.size() < 3) return std::nullopt;
  Number out;
  out.low = out.high = Decimal::parse(digits).value_or(Decimal());  // a run too long for a number is passed all the same
  out.end = end;
  out.chinese = out.positional = true;
  return out;
}

std::optional<Number> NumberReader::chinese(std::u16string_view text, std::size_t at) const {
  if (!words_->may_start(text[at], kNumeral)) return std::nullopt;
  if (const auto digits = positional(text, at)) return digits;
  return read_chinese(*words_, text, at);
}

}  // namespace hebiao::quantity
