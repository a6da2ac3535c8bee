#include "rules/costs.h"
#include "rules/money.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome cost_equals_budget(const Subject& s) {
  if (!is_economic_cost(s) || !is_cost_total(s)) return not_applicable();
  const auto cost = cost_amount_of(s);
  const Cell& budget = s.form.field("budget");
  if (!cost || budget.answer.kind != Kind::money || budget.answer.low <= Decimal()) return not_applicable();
  const auto yuan = budget.answer.base();
  if (!yuan || same_amount(*cost, *yuan)) return pass();
  const auto own = cost->yuan();

  Outcome out = fail(own && budget_is_off_by_unit(*yuan, *own) ? budget_cell(s.form) : s.cell, "differs");
  if (out.cell == s.cell) out.span = cost->span;
  out.facts = {{"cost", words_at(s.here(), cost->span)}, {"budget", cost_text(*cost, *yuan)}};
  out.related = {out.cell == s.cell ? budget_cell(s.form) : s.cell};
  const std::string name = s.answer().kind == Kind::compound ? "set_total" : "set";
  if (auto fix = replace_amount(s, name, *cost, *yuan)) out.fixes.push_back(std::move(*fix));
  return out;
}

}  // namespace hebiao::rules
