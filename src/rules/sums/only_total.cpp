#include "rules/costs.h"

namespace hebiao::rules {
namespace {

// How many sums of money the economic costs state.
int count_amounts(const Subject& s) {
  int out = 0;
  for (int row = 0; row < static_cast<int>(s.form.rows(s.cell.table).size()); ++row) {
    const Subject other = s.at({s.cell.table, row, s.cell.column});
    out += is_economic_cost(other) && cost_amount_of(other).has_value();
  }
  return out;
}

}  // namespace

Outcome only_total(const Subject& s) {
  if (!is_economic_cost(s) || is_cost_total(s) || !names_total(s)) return not_applicable();
  if (*s.once(s.column_number(), [&] { return count_amounts(s); }) != 1) return not_applicable();
  const auto cost = cost_amount_of(s);
  const Answer& budget = s.form.at(budget_cell(s.form)).answer;
  const auto yuan = budget.base();
  if (!cost || cost->unit.none() || budget.kind != Kind::money || !yuan || same_amount(*cost, *yuan)) return pass();
  Outcome out = unsure(s.cell, "differs", cost->span);
  out.facts = {{"budget", cost_text(*cost, *yuan)}};
  out.related = {budget_cell(s.form)};
  return out;
}

}  // namespace hebiao::rules
