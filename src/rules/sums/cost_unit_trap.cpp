#include "rules/costs.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// What the total cost may be held against, in 元: the project's budget, or a department's expenditure.
std::vector<Decimal> budgets_of(const form::Form& form) {
  std::vector<Decimal> out;
  std::optional<Decimal> all = Decimal();
  for (const char* id : {"budget", "project_expenditure", "basic_expenditure"}) {
    const Answer& amount = form.field(id).answer;
    const auto yuan = amount.base();
    if (amount.kind != Kind::money || !yuan || *yuan <= Decimal()) continue;
    out.push_back(*yuan);
    if (all) all = add(*all, *yuan);
  }
  if (all && out.size() > 1) out.push_back(*all);
  return out;
}

}  // namespace

Outcome cost_unit_trap(const Subject& s) {
  if (!is_economic_cost(s) || (!is_cost_total(s) && !names_total(s))) return not_applicable();
  const auto cost = cost_amount_of(s);
  const auto yuan = cost ? cost->yuan() : std::nullopt;
  if (!yuan || cost->unit.none()) return not_applicable();
  for (const Decimal& budget : budgets_of(s.form)) {
    const bool small = is_ten_thousandth(*yuan, budget);
    if ((!small && !is_ten_thousandth(budget, *yuan)) || budget_is_off_by_unit(budget, *yuan)) continue;
    Outcome out = fail(s.cell, small ? "too_small" : "too_large", cost->span);
    out.facts = {{"budget", cost_text(*cost, budget)}};
    if (auto fix = swap_unit(s, "convert", *cost, budget)) out.fixes.push_back(std::move(*fix));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
