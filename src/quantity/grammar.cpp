#include "quantity/grammar.h"

#include <algorithm>
#include <utility>

#include "text/chars.h"

namespace hebiao::quantity {
namespace {

constexpr char16_t kPlusMinus = u'\u00b1';

// 不少于约50人: the bound says more than the approximation. Of 约…左右 either will do.
void apply(const Word& word, std::size_t at, Answer& answer) {
  const bool weaker = word.comparator == Comparator::none ||
                      (word.comparator == Comparator::about && answer.comparator != Comparator::none);
  if (weaker) return;
  answer.comparator = word.comparator;
  answer.comparator_span = make_span(at, at + word.text.size());
  answer.writing.in_words = !word.symbol;
}

Kind kind_of(const Answer& answer) {
  if (answer.low != answer.high) return Kind::range;
  if (answer.unit.family == "money") return Kind::money;
  return answer.unit.family == "ratio" ? Kind::percent : Kind::number;
}

// 3成 stands as 30%: shares of ten and the like are written in the base unit of their family.
void to_percent(const Vocabulary& words, Answer& answer) {
  const Word* percent = words.longest(u"%", 0, kUnit);
  if (!percent || answer.unit.family != percent->unit.family || !(answer.unit.factor > percent->unit.factor)) return;
  const auto low = multiply(answer.low, answer.unit.factor);
  const auto high = multiply(answer.high, answer.unit.factor);
  if (!low || !high) return;
  answer.low = *low;
  answer.high = *high;
  auto per = std::move(answer.unit.per);
  answer.unit = percent->unit;
  answer.unit.per = std::move(per);
}

// ±5%以内: from -5% to 5%.
void make_deviation(Answer& answer) {
  answer.low = Decimal(-answer.high.mantissa(), answer.high.scale());
  answer.comparator = Comparator::none;
  answer.comparator_span = {};
}

// 每两年1次: half a time a year.
bool divide(Answer& answer, Decimal every) {
  if (every == Decimal(1)) return true;
  const auto low = divide_exact(answer.low, every);
  const auto high = divide_exact(answer.high, every);
  if (low && high) {
    answer.low = *low;
    answer.high = *high;
  }
  return low && high;
}

Unit with_per(Unit unit, std::vector<std::u16string> per) {
  for (auto& each : unit.per) per.push_back(std::move(each));
  unit.per = std::move(per);
  return unit;
}

}  // namespace

Grammar::Before Grammar::before(std::u16string_view text, std::size_t at) const {
  constexpr int kMost = 4;
  Before out;
  out.end = at;
  for (int i = 0; i < kMost; ++i) {
    const Word* word = words_->longest(text, out.end, kBefore | kAfter | kName);
    if (!word || word->is(kName)) break;  // 近期
    const bool remark = word->is(kAfter) && word->comparator == Comparator::none && out.end > at;  // 不低于(含)
    if (!word->is(kBefore) && !remark) break;
    apply(*word, out.end, out.bound);
    if (word->text.front() == kPlusMinus) out.plus_minus = true;
    else if (word->comparator == Comparator::none) out.between = true;
    out.end = skip_spaces(text, out.end + word->text.size());
    if (!word->symbol && out.end < text.size() && text[out.end] == u':') out.end = skip_spaces(text, out.end + 1);
  }
  return out;
}

std::optional<Answer> Grammar::quantity(std::u16string_view text, std::size_t at) const {
  Before marks = before(text, at);
  const auto per = each(text, marks.end);
  if (per && marks.end == at) marks = before(text, skip_spaces(text, per->end));
  std::size_t cursor = per ? std::max(marks.end, skip_spaces(text, per->end)) : marks.end;
  if (auto half = share(text, marks, cursor)) return half;
  const Word* currency = words_->longest(text, cursor, kCurrency);
  if (currency) cursor = skip_spaces(text, cursor + currency->text.size());
  const auto number = numbers_->read(text, cursor);
  if (!number) return std::nullopt;
  Answer answer = std::move(marks.bound);
  if (per) answer.unit.per = per->unit.per;
  cursor = number->end;
  if (!amount(text, *number, cursor, answer)) return std::nullopt;
  read_range(text, marks.between, number->chinese, cursor, answer);
  if (answer.unit.none() && currency) answer.unit = with_per(currency->unit, std::move(answer.unit.per));
  if (answer.unit.family == "ordinal" || is_class(text, cursor)) return std::nullopt;
  if (per && !divide(answer, per->every)) return std::nullopt;
  read_after(text, cursor, answer);
  const bool whole = at == 0 && cursor == text.size() && !number->half && !number->positional;
  const bool counts = !answer.unit.none() || answer.comparator != Comparator::none || whole || answer.fraction.denominator != 0;
  if (number->chinese && !counts) return std::nullopt;
  if (marks.plus_minus) make_deviation(answer);
  to_percent(*words_, answer);
  answer.kind = kind_of(answer);
  answer.span = make_span(at, cursor);
  return answer;
}

// 每人每天, 每两年: per-units, and of how many of them one counts.
std::optional<Grammar::Each> Grammar::each(std::u16string_view text, std::size_t at) const {
  if (auto per = units_->per_words(text, at)) return Each{std::move(per->unit), Decimal(1), per->end};
  const Word* mark = words_->longest(text, at, kPer);
  const auto number = mark ? numbers_->read(text, at + mark->text.size()) : std::nullopt;
  const Word* unit = number ? words_->unit(text, number->end) : nullptr;
  if (!unit || number->low.is_zero()) return std::nullopt;
  Each out{{}, number->low, number->end + unit->text.size()};
  out.unit.per = {unit->unit.id};
  return out;
}

// 三类2档: a class of what is divided further counts nothing.
bool Grammar::is_class(std::u16string_view text, std::size_t at) const {
  const auto number = numbers_->read(text, at);
  const Word* unit = number ? words_->unit(text, number->end) : nullptr;
  return unit && unit->unit.family == "ordinal";
}

// 一半, 过半数以上.
std::optional<Answer> Grammar::share(std::u16string_view text, const Before& marks, std::size_t at) const {
  const Word* word = words_->longest(text, at, kShare);
  const Word* percent = words_->longest(u"%", 0, kUnit);
  if (!word || !percent) return std::nullopt;
  Answer out = marks.bound;
  out.kind = Kind::percent;
  out.unit = percent->unit;
  out.low = out.high = word->share;
  apply(*word, at, out);
  std::size_t end = at + word->text.size();
  if (words_->unit(text, end)) return std::nullopt;  // 一半天
  read_after(text, end, out);
  out.span = make_span(marks.bound.comparator_span.empty() ? at : marks.bound.comparator_span.begin, end);
  return out;
}

bool Grammar::amount(std::u16string_view text, const Number& first, std::size_t& at, Answer& answer) const {
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
  if (!words_->unit(text, skip_spaces(text, at))) read_after(text, at, answer);
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

void Grammar::read_unit(std::u16string_view text, std::size_t& at, Answer& answer) const {
  const std::size_t start = skip_spaces(text, at);
  auto unit = units_->compound(text, start);
  // One Latin letter behind a space is another word.
  if (!unit || (start > at && text::is_latin(text[start]) && unit->end == start + 1)) return;
  answer.unit = with_per(std::move(unit->unit), std::move(answer.unit.per));
  at = unit->end;
}

// 三成五: five hundredths more.
void Grammar::read_tenths(std::u16string_view text, std::size_t& at, Answer& answer) const {
  const Numeral* digit = words_->numeral(text, at);
  const bool tenths = answer.unit.family == "ratio" && answer.unit.factor > Decimal(1);
  if (!tenths || !digit || digit->kind != Numeral::Kind::digit || digit->value > 9 || words_->unit(text, at + 1)) return;
  const auto sum = add(answer.low, Decimal(digit->value, 1));
  if (!sum) return;
  answer.low = answer.high = *sum;
  ++at;
}

// 一年半, 两个半月: half a unit more. The unit behind 半 is the one that counts.
void Grammar::read_half(std::u16string_view text, std::size_t& at, Answer& answer) const {
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
void Grammar::read_smaller(std::u16string_view text, std::size_t& at, Answer& answer) const {
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
void Grammar::read_range(std::u16string_view text, bool between, bool chinese, std::size_t& at, Answer& answer) const {
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
  if (!amount(text, *last, end, high)) return;
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

void Grammar::read_after(std::u16string_view text, std::size_t& at, Answer& answer) const {
  while (true) {
    const std::size_t start = skip_spaces(text, at);
    const Word* word = words_->longest(text, start, kAfter | kName | kNotUnit | kBefore);
    if (!word || !word->is(kAfter)) return;
    apply(*word, start, answer);
    at = start + word->text.size();
  }
}

}  // namespace hebiao::quantity
