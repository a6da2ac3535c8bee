#include "base/ranges.h"
#include "rules/costs.h"

namespace hebiao::rules {
namespace {

// What the total may be: each kind of expenditure, and what they add up to, one after the other.
std::vector<Decimal> expenditures(const form::Form& form) {
  std::vector<Decimal> out;
  Decimal all;
  for (const char* id : {"project_expenditure", "special_funds", "other_development", "basic_expenditure"}) {
    const Answer& amount = form.field(id).answer;
    const auto yuan = amount.base();
    const auto sum = amount.kind == Kind::money && yuan ? add(all, *yuan) : std::nullopt;
    if (!sum || yuan->is_zero()) continue;
    all = *sum;
    out.push_back(*yuan);
    out.push_back(all);
  }
  const auto project = form.field("project_expenditure").answer.base();
  const auto basic = form.field("basic_expenditure").answer.base();
  if (project && basic) out.push_back(add(*project, *basic).value_or(all));
  return out;
}

}  // namespace

Outcome cost_equals_expenditure(const Subject& s) {
  if (!is_economic_cost(s) || !is_cost_total(s)) return not_applicable();
  const auto cost = cost_amount_of(s);
  const Answer& project = s.form.field("project_expenditure").answer;
  const auto yuan = project.base();
  if (!cost || cost->unit.none() || project.kind != Kind::money || !yuan) return not_applicable();
  const std::vector<Decimal> amounts = expenditures(s.form);
  if (amounts.empty() || ranges::any_of(amounts, [&](Decimal each) { return same_amount(*cost, each); })) return pass();
  Outcome out = fail(s.cell, "differs", cost->span);
  out.facts = {{"project", cost_text(*cost, *yuan)}};
  out.related = {{-1, 0, s.form.tpl().field("project_expenditure")}};
  return out;
}

}  // namespace hebiao::rules
