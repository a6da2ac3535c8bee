#include "quantity/amount.h"

#include <utility>

#include "text/chars.h"

namespace hebiao::quantity {

// Of 约…左右 either will do.
void apply(const Word& word, std::size_t at, Answer& answer) {
  const bool weaker = word.comparator == Comparator::none ||
                      (word.comparator == Comparator::about && answer.comparator != Comparator::none);
  if (weaker) return;
  answer.comparator = word.comparator;
  answer.comparator_span = make_span(at, at + word.text.size());
  answer.writing.in_words = !word.symbol;
}

Unit with_per(Unit unit, std::vector<std::u16string> per) {
  for (auto& each : unit.per) per.push_back(std::move(each));
  unit.per = std::move(per);
  return unit;
}

bool AmountReader::one(std::u16string_view text, const Number& first, std::size_t& at, Answer& answer) const {
  answer.low = first.low;
  answer.high = first.high;
  answer.fraction = first.fraction;
  answer.writing.wrong_grouping = first.wrong_grouping;
  if (first.about && answer.comparator == Comparator::none) answer.comparator = Comparator::about;
  if (first.percent || first.permille) {
    const Word* unit = words_->longest(first.percent ? u"%" : u"‰", 0, kUnit);
    if (unit) answer.unit = with_per(unit->unit, std::move(answer.unit.per));
    return true;
  }
  // 400余人: the approximation stands before the unit. 3起: 起 is the unit, not "and more".
  if (!words_->unit(text, skip_spaces(text, at))) after(text, at, answer);
  read_unit(text, at, answer);
  const bool bare = answer.unit.none();
  if ((first.half || first.positional) && bare) return !first.half && at == text.size();
  answer.writing.scale_without_unit = first.scaled && bare;
  if (bare) return true;
  if (first.chinese) read_tenths(text, at, answer);
  read_half(text, at, answer);
  read_smaller(text, at, answer);
  return true;
}

void AmountReader::read_unit(std::u16string_view text, std::size_t& at, Answer& answer) const {
  const std::size_t start = skip_spaces(text, at);
  auto unit = units_->compound(text, start);
  // One Latin letter behind a space is another word.
  if (!unit || (start > at && text::is_latin(text[start]) && unit->end == start + 1)) return;
  answer.unit = with_per(std::move(unit->unit), std::move(answer.unit.per));
  at = unit->end;
}

// 三成五: five hundredths more.
void AmountReader::read_tenths(std::u16string_view text, std::size_t& at, Answer& answer) const {
  const Numeral* digit = words_->numeral(text, at);
  const bool tenths = answer.unit.family == "ratio" && answer.unit.factor > Decimal(1);
  if (!tenths || !digit || digit->kind != Numeral::Kind::digit || digit->value > 9 || words_->unit(text, at + 1)) return;
  const auto sum = add(answer.low, Decimal(digit->value, 1));
  if (!sum) return;
  answer.low = answer.high = *sum;
  ++at;
}

// 一年半, 两个半月: half a unit more. The unit behind 半 is the one that counts.
void AmountReader::read_half(std::u16string_view text, std::size_t& at, Answer& answer) const {
  const Numeral* half = words_->numeral(text, at);
  if (!half || half->kind != Numeral::Kind::half) return;
  const auto behind = units_->compound(text, at + 1);
  const bool time = behind && (behind->unit.family == "month" || behind->unit.family == "duration");
  if (behind ? !time || answer.unit.family != "pieces" : answer.unit.family == "pieces") return;
  const auto sum = add(answer.low, Decimal(5, 1));
  if (!sum) return;
  answer.low = answer.high = *sum;
  if (behind) answer.unit = with_per(behind->unit, std::move(answer.unit.per));
  at = behind ? behind->end : at + 1;
}

// 3元5角, 1小时30分钟, 2年6个月: in the first unit, or in the last if the first leaves a remainder.
void AmountReader::read_smaller(std::u16string_view text, std::size_t& at, Answer& answer) const {
  while (answer.unit.per.empty() && answer.low == answer.high) {
    const auto number = numbers_->read(text, at);
    if (!number || number->half || number->low != number->high) return;
    const Word* word = words_->unit(text, number->end);
    if (!word || word->unit.family != answer.unit.family || !(word->unit.factor < answer.unit.factor)) return;
    const auto large = multiply(answer.low, answer.unit.factor);
    const auto small = multiply(number->low, word->unit.factor);
    const auto base = large && small ? add(*large, *small) : std::nullopt;
    if (!base) return;
    auto sum = divide_exact(*base, answer.unit.factor);
    if (!sum) {
      sum = divide_exact(*base, word->unit.factor);
      answer.unit = word->unit;
    }
    if (!sum) return;
    answer.low = answer.high = sum->trimmed();
    at = number->end + word->text.size();
  }
}

// Both ends have one unit; where the units differ, the first is written in the second (8000元至1万元).
void AmountReader::range(std::u16string_view text, bool between, bool chinese, std::size_t& at, Answer& answer) const {
  if (answer.low != answer.high || answer.fraction.denominator != 0) return;
  const std::size_t joiner = skip_spaces(text, at);
  const Word* word = words_->longest(text, joiner, kJoiner | kBefore | (between ? kBoundJoiner : 0u));
  if (!word || word->is(kBefore)) return;  // 5人至少
  const std::size_t start = skip_spaces(text, joiner + word->text.size());
  if (start < text.size() && text[start] == u'-') return;
  const auto last = numbers_->read(text, start);
  if (!last || last->chinese != chinese) return;
  Answer high;
  std::size_t end = last->end;
  if (!one(text, *last, end, high)) return;
  const Unit& first = answer.unit;
  const bool backwards = first.none() && high.unit.none() && last->low < answer.low;  // 19001-2016 is a code
  const bool both = !first.none() && !high.unit.none();
  const auto low = both ? convert(answer.low, first, high.unit) : std::optional(answer.low);
  if (backwards || !low) return;
  answer.low = *low;
  answer.high = high.high;
  if (!high.unit.none()) answer.unit = with_per(std::move(high.unit), first.none() ? answer.unit.per : std::vector<std::u16string>());
  if (high.comparator != Comparator::none && answer.comparator == Comparator::none) answer.comparator = high.comparator;
  answer.writing.wrong_grouping |= high.writing.wrong_grouping;
  answer.writing.scale_without_unit = answer.unit.none() && (answer.writing.scale_without_unit || high.writing.scale_without_unit);
  at = end;
}

void AmountReader::after(std::u16string_view text, std::size_t& at, Answer& answer) const {
  while (true) {
    const std::size_t start = skip_spaces(text, at);
    const Word* word = words_->longest(text, start, kAfter | kName | kNotUnit | kBefore);
    if (!word || !word->is(kAfter)) return;
    apply(*word, start, answer);
    at = start + word->text.size();
  }
}

}  // namespace hebiao::quantity
