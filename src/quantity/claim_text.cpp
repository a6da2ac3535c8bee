#include "quantity/claim_text.h"

#include <algorithm>

#include "base/ranges.h"
#include "text/normal.h"

namespace hebiao::quantity {
namespace {

// What a printed amount may hide by rounding; a whole number of the base unit hides nothing.
Decimal tolerance(const Answer& stated) {
  const bool exact = stated.low.scale() == 0 && stated.unit.factor == Decimal(1);
  return exact ? Decimal() : multiply(stated.low.half_unit(), stated.unit.factor).value_or(Decimal());
}

bool fits(Decimal value, const Answer& stated) {
  const auto base = stated.base();
  if (!base) return false;
  const bool upper = stated.comparator == Comparator::le || stated.comparator == Comparator::lt;
  const bool lower = stated.comparator == Comparator::ge || stated.comparator == Comparator::gt;
  if ((upper && value < *base) || (lower && value > *base)) return true;
  const auto difference = subtract(value, *base);
  return difference && !(difference->abs() > tolerance(stated));
}

std::u16string amount(Decimal value, const std::u16string& unit) {
  return text::from_utf8(value.grouped()) + (unit.empty() ? u"" : u" " + unit);
}

// In `unit` if that is exact, else in the base unit's own words of `fallback`.
std::u16string in_unit(Decimal base, const Unit& unit) {
  const auto value = divide_exact(base, unit.factor);
  return value ? amount(value->trimmed(), unit.id) : std::u16string();
}

std::u16string ending(const Claim& claim, const Unit& own) {
  std::u16string out = u" = " + in_unit(claim.computed, own);
  if (!claim.stated) return out;
  const Unit& unit = claim.stated->unit;
  const std::u16string stated = amount(claim.stated->low, unit.id);
  const std::u16string same = in_unit(claim.computed, unit);
  if (claim.verdict == Verdict::holds) return unit.id == own.id ? out : out + u" = " + stated;
  if (unit.id != own.id && !same.empty()) out += u" = " + same;
  return out + u" \u2260 " + stated;
}

}  // namespace

void decide(Claim& claim, bool certain) {
  if (!claim.stated) return;
  const auto fitting = ranges::find_if(claim.readings, [&](Decimal value) { return fits(value, *claim.stated); });
  const bool found = fitting != claim.readings.end();
  if (found) claim.computed = *fitting;
  claim.verdict = found ? Verdict::holds : certain ? Verdict::fails : Verdict::open;
}

void explain_sum(Claim& claim, const std::vector<Decimal>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Answer& term = claim.terms[i];
    if (i > 0) claim.explanation += u" + ";
    claim.explanation += term.base() == values[i] ? amount(term.low, term.unit.id) : in_unit(values[i], term.unit);
  }
  claim.explanation += ending(claim, claim.stated ? claim.stated->unit : claim.terms.front().unit);
}

Claim product_claim(const std::vector<Fact>& facts, const Product& product, std::optional<std::size_t> total) {
  Claim out;
  for (const std::size_t i : product.terms) out.terms.push_back(facts[i].answer);
  for (const Reading& reading : product.readings) out.readings.push_back(reading.value);
  out.computed = out.readings.front();
  if (total) out.stated = facts[*total].answer;
  decide(out, product.decided && product.counted);
  const auto plain = ranges::find_if(product.readings, [&](const Reading& each) { return each.value == out.computed; });
  // The counts first, the rate last: 1,500 份 × 96 元.
  for (std::size_t i = plain->factors.size(); i-- > 0;) {
    out.explanation += amount(plain->factors[i].value, plain->factors[i].unit) + (i > 0 ? u" \u00d7 " : u"");
  }
  out.explanation += ending(out, product.unit);
  out.span = {out.terms.front().span.begin, out.terms.back().span.end};
  if (total) out.span = {std::min(out.span.begin, out.stated->span.begin), std::max(out.span.end, out.stated->span.end)};
  return out;
}

}  // namespace hebiao::quantity
