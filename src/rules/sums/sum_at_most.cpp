#include "rules/money.h"

namespace hebiao::rules {
namespace {

constexpr std::int64_t kFarAbove = 1000;  // no planning error, but another unit

bool is_far_above(const Balance& balance) {
  const auto limit = multiply(balance.total.sum, Decimal(kFarAbove));
  return limit && balance.parts.sum >= *limit;
}

}  // namespace

Outcome sum_at_most(const Subject& s) {
  const auto balance = balance_of(s, *s.identity);
  if (!balance || balance->parts.filled.empty() || balance->total.filled.empty()) return not_applicable();
  if (s.form.at(balance->total.cells.front()).answer.blank()) return not_applicable();  // 项目支出 itself
  if (balance->difference <= balance->tolerance) return pass();

  Outcome out = fail(cell_to_blame(s, *s.identity, *balance), is_far_above(*balance) ? "unit" : "above");
  const CellRef unit = balance->total.cells.front();
  out.facts = {{"parts", amount_in(s.form, unit, balance->parts.sum)},
               {"total", amount_in(s.form, unit, balance->total.sum)},
               {"difference", amount_in(s.form, unit, balance->difference)},
               {"tolerance", amount_in(s.form, unit, balance->tolerance)}};
  for (const Side* side : {&balance->parts, &balance->total}) {
    for (const CellRef cell : side->filled) {
      if (cell != out.cell) out.related.push_back(cell);
    }
  }
  return out;
}

}  // namespace hebiao::rules
