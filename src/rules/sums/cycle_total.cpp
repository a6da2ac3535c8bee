#include "rules/costs.h"
#include "rules/cycle.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// The year's total is the whole budget, so it is no total of many years.
bool is_budget(const Subject& s, const CostAmount& annual) {
  const Answer& budget = s.form.field("budget").answer;
  const auto yuan = budget.base();
  return budget.kind == Kind::money && yuan && same_amount(annual, *yuan);
}

Outcome judge_years(const Subject& s, const Cycle& cycle, const CostAmount& total, Decimal year) {
  Outcome out = fail(s.cell, "one_year", total.span);
  out.facts = {{"years", whole_text(cycle.years())}};
  const auto all = multiply(year, Decimal(cycle.years()));
  if (all && s.answer().kind != Kind::compound) {
    if (auto fix = replace_amount(s, "multiply", total, *all)) out.fixes.push_back(std::move(*fix));
  }
  return out;
}

}  // namespace

Outcome cycle_total(const Subject& s) {
  const auto cycle = cycle_of(s);
  if (!cycle || cycle->years() < 2 || !is_economic_cost(s)) return not_applicable();
  if (s.words["year_words"].occurs_in(s.name())) return not_applicable();  // 年度费用总额: one year's by its name
  const Subject annual{s.form, s.words, s.beside("annual")};
  const auto whole = cost_amount_of(s);
  const auto year = cost_amount_of(annual);
  const auto whole_yuan = whole ? whole->yuan() : std::nullopt;
  const auto year_yuan = year ? year->yuan() : std::nullopt;
  const bool total = is_cost_total(s) || (whole && year && whole->marked && year->marked);
  if (!total || !whole_yuan || !year_yuan || year_yuan->is_zero() || whole->per_year) return not_applicable();
  if (*whole_yuan != *year_yuan) return pass();

  Outcome out;
  if (!cycle->open_ended()) {
    if (!is_cost_total(s)) return not_applicable();
    out = judge_years(s, *cycle, *whole, *year_yuan);
  } else {
    if (!is_budget(s, *year)) return not_applicable();
    out = fail(s.cell, "open_ended", whole->span);
  }
  out.related = {annual.cell};
  return out;
}

}  // namespace hebiao::rules
