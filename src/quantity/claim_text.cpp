#include "quantity/claim_text.h"

#include <algorithm>

#include "base/ranges.h"
#include "text/normal.h"

namespace hebiao::quantity {
namespace {

// What a printed amount may hide by rounding; a whole number of the base unit hides nothing.
std::optional<Decimal> tolerance(const Answer& stated) {
  if (stated.low.scale() == 0 && stated.unit.factor == Decimal(1)) return Decimal();
  return stated.half_unit();
}

// nullopt if the two are too far apart, or too fine, to be compared.
std::optional<bool> fits(Decimal value, const Answer& stated) {
  const auto base = stated.base();
  if (!base) return std::nullopt;
  const bool upper = stated.comparator == Comparator::le || stated.comparator == Comparator::lt;
  const bool lower = stated.comparator == Comparator::ge || stated.comparator == Comparator::gt;
  if ((upper && value < *base) || (lower && value > *base)) return true;
  const auto difference = subtract(value, *base);
  const auto most = tolerance(stated);
  if (!difference || !most) return std::nullopt;
  return !(difference->abs() > *most);
}

std::u16string amount(Decimal value, const std::u16string& unit) {
  return text::from_utf8(value.grouped()) + (unit.empty() ? u"" : u" " + unit);
}

// In `unit` if that is exact.
std::optional<std::u16string> in_unit(Decimal base, const Unit& unit) {
  const auto value = divide_exact(base, unit.factor);
  return value ? std::optional(amount(value->trimmed(), unit.id)) : std::nullopt;
}

// Else the number alone, in the base unit.
std::u16string shown(Decimal base, const Unit& unit) { return in_unit(base, unit).value_or(amount(base.trimmed(), {})); }

std::u16string ending(const Claim& claim, const Unit& own) {
  std::u16string out = u" = " + shown(claim.computed, own);
  if (!claim.stated) return out;
  const Unit& unit = claim.stated->unit;
  const std::u16string stated = amount(claim.stated->low, unit.id);
  if (claim.verdict == Verdict::holds) return unit.id == own.id ? out : out + u" = " + stated;
  const auto same = unit.id == own.id ? std::nullopt : in_unit(claim.computed, unit);
  if (same) out += u" = " + *same;
  return out + u" \u2260 " + stated;
}

// The counts first, the rate last: 1,500 份 × 96 元.
std::u16string factors_of(const Reading& reading) {
  std::u16string out;
  for (std::size_t i = reading.factors.size(); i-- > 0;) {
    out += amount(reading.factors[i].value, reading.factors[i].unit) + (i > 0 ? u" \u00d7 " : u"");
  }
  return out;
}

}  // namespace

Judged judge(const NonEmpty<Decimal>& readings, const Answer* stated, bool certain) {
  if (!stated) return {Verdict::open, readings.front()};
  for (const Decimal value : readings) {
    const auto fit = fits(value, *stated);
    if (fit && *fit) return {Verdict::holds, value};
    certain = certain && fit;
  }
  return {certain ? Verdict::fails : Verdict::open, readings.front()};
}

void explain_sum(Claim& claim, const std::vector<Decimal>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Answer& term = claim.terms[i];
    if (i > 0) claim.explanation += u" + ";
    claim.explanation += term.base() == values[i] ? amount(term.low, term.unit.id) : shown(values[i], term.unit);
  }
  claim.explanation += ending(claim, claim.stated ? claim.stated->unit : claim.terms.front().unit);
}

Claim product_claim(const std::vector<Fact>& facts, const Product& product, std::optional<std::size_t> total) {
  NonEmpty<Answer> terms(facts[product.terms.front()].answer);
  for (std::size_t i = 1; i < product.terms.size(); ++i) terms.push_back(facts[product.terms[i]].answer);
  NonEmpty<Decimal> readings(product.readings.front().value);
  for (std::size_t i = 1; i < product.readings.size(); ++i) readings.push_back(product.readings[i].value);
  const Answer* stated = total ? &facts[*total].answer : nullptr;
  const Judged judged = judge(readings, stated, product.decided && product.counted);
  Span span{terms.front().span.begin, terms.back().span.end};
  if (stated) span = {std::min(span.begin, stated->span.begin), std::max(span.end, stated->span.end)};
  Claim out{ClaimKind::product, judged.verdict, std::move(terms), {}, judged.computed, std::move(readings), {}, span};
  if (stated) out.stated = *stated;
  const auto plain = ranges::find_if(product.readings, [&](const Reading& each) { return each.value == out.computed; });
  out.explanation = factors_of(*plain) + ending(out, product.unit);
  return out;
}

}  // namespace hebiao::quantity
