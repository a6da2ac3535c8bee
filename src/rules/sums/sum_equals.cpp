#include "rules/money.h"

namespace hebiao::rules {
namespace {

constexpr std::int64_t kPrintedCents = 200;  // 元; four amounts with two decimals of 万元 hide no more

}  // namespace

Outcome sum_equals(const Subject& s) {
  const auto balance = balance_of(s, *s.identity);
  if (!balance || (balance->parts.filled.empty() && balance->total.filled.empty())) return not_applicable();
  const bool optional = !s.form.meta(balance->total.cells.front()).required;  // there a blank counts as zero
  if (!optional && (!balance->parts.complete() || !balance->total.complete())) return not_applicable();
  const bool equal = balance->equal();
  if (equal && balance->difference.abs() <= Decimal(kPrintedCents)) return pass();

  Outcome out = fail(cell_to_blame(s, *s.identity, *balance), optional ? "levels" : "funds");
  if (equal) {  // amounts in whole 万元
    out.verdict = Verdict::unsure;
    out.message = optional ? "levels_rounded" : "funds_rounded";
  }
  out.facts = {{"parts", amount_in(s.form, out.cell, balance->parts.sum)},
               {"total", amount_in(s.form, out.cell, balance->total.sum)},
               {"difference", amount_in(s.form, out.cell, balance->difference.abs())},
               {"tolerance", amount_in(s.form, out.cell, balance->tolerance)}};
  for (const Side* side : {&balance->parts, &balance->total}) {
    for (const CellRef cell : side->cells) {
      if (cell != out.cell) out.related.push_back(cell);
    }
  }
  return out;
}

}  // namespace hebiao::rules
