#include "rules/costs.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome part_above_budget(const Subject& s) {
  if (!is_economic_cost(s) || is_cost_total(s) || is_lower_bound(s.answer())) return not_applicable();
  const std::u16string name = s.name();
  if (s.words["cost_standards"].occurs_in(name) || s.words["saving_words"].occurs_in(name)) return not_applicable();
  const auto cost = cost_amount_of(s);
  const auto budget = s.form.field("budget").answer.base();
  const bool known = s.form.field("budget").answer.kind == Kind::money && budget && *budget > Decimal();
  if (!cost || !known) return not_applicable();
  const auto total = whole_or_only_total(s);
  if (total && is_ten_thousandth(*budget, *total)) return not_applicable();  // it is the budget that is off by a unit
  const auto yuan = cost->yuan();
  if (!yuan || *yuan <= *budget || same_amount(*cost, *budget)) return pass();

  Outcome out = fail(s.cell, "above", cost->span);
  out.facts = {{"budget", cost_text(*cost, *budget)}};
  out.related = {budget_cell(s.form)};
  return out;
}

}  // namespace hebiao::rules
