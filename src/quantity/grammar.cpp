#include "quantity/grammar.h"

#include <algorithm>
#include <utility>

namespace hebiao::quantity {
namespace {

constexpr char16_t kPlusMinus = u'\u00b1';

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
  answer.low = -answer.high;
  answer.comparator = Comparator::none;
  answer.comparator_span = {};
}

// 每人每天1000元/人/天 is divided once, and worth a remark.
void drop_repeated(Answer& answer) {
  auto& per = answer.unit.per;
  for (std::size_t i = per.size(); i-- > 1;) {
    if (std::find(per.begin(), per.begin() + static_cast<std::ptrdiff_t>(i), per[i]) == per.begin() + static_cast<std::ptrdiff_t>(i)) continue;
    per.erase(per.begin() + static_cast<std::ptrdiff_t>(i));
    answer.writing.per_twice = true;
  }
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
  if (!amounts_.one(text, *number, cursor, answer)) return std::nullopt;
  amounts_.range(text, marks.between, number->chinese, cursor, answer);
  if (answer.unit.none() && currency) answer.unit = with_per(currency->unit, std::move(answer.unit.per));
  if (answer.unit.family == "ordinal" || is_class(text, cursor)) return std::nullopt;
  if (per && !divide(answer, per->every)) return std::nullopt;
  amounts_.after(text, cursor, answer);
  const bool whole = at == 0 && cursor == text.size() && !number->half && !number->positional;
  const bool counts = !answer.unit.none() || answer.comparator != Comparator::none || whole || answer.fraction.denominator != 0;
  if (number->chinese && !counts) return std::nullopt;
  if (marks.plus_minus) make_deviation(answer);
  to_percent(*words_, answer);
  drop_repeated(answer);
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
  amounts_.after(text, end, out);
  out.span = make_span(marks.bound.comparator_span.empty() ? at : marks.bound.comparator_span.begin, end);
  return out;
}

}  // namespace hebiao::quantity
