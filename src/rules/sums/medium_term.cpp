#include "rules/cycle.h"
#include "rules/money.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome medium_term(const Subject& s) {
  const auto balance = balance_of(s, *s.identity);
  if (!balance || !balance->parts.complete() || !balance->total.complete()) return not_applicable();
  const Decimal year = balance->parts.sum;
  const Decimal all = balance->total.sum;
  if (year.is_zero() || all.is_zero()) return not_applicable();

  Outcome out = fail(balance->total.filled.front(), "below");
  out.related = balance->parts.filled;
  out.facts = {{"year", amount_in(s.form, out.cell, year)}, {"all", amount_in(s.form, out.cell, all)}};
  if (balance->difference > balance->tolerance) return out;

  const auto cycle = cycle_of(s);
  if (!cycle || cycle->open_ended()) return pass();
  const auto expected = multiply(year, Decimal(cycle->years()));
  const auto slack = multiply(balance->tolerance, Decimal(cycle->years()));
  const auto difference = expected ? subtract(all, *expected) : std::nullopt;
  if (!difference || !slack || difference->abs() <= *slack) return pass();
  out.verdict = Verdict::unsure;
  out.message = "not_level";
  out.facts.push_back({"years", whole_text(cycle->years())});
  return out;
}

}  // namespace hebiao::rules
