#include "rules/costs.h"
#include "rules/money.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// Within half a unit of the last digit printed.
bool agrees(const Answer& amount, Decimal budget) {
  const auto yuan = amount.base();
  const auto half = amount.half_unit();
  const auto difference = yuan ? subtract(*yuan, budget) : std::nullopt;
  return !difference || !half || difference->abs() <= *half;
}

// Of several amounts none is the budget by itself.
int count_marked(const Subject& s, const std::vector<Answer>& amounts) {
  int out = 0;
  for (const Answer& each : amounts) out += each.kind == Kind::money && s.words["budget_words"].suffix_of(std::u16string_view(s.here().text).substr(0, each.span.begin));
  return out;
}

}  // namespace

Outcome goal_budget(const Subject& s) {
  const Answer& budget = s.form.field("budget").answer;
  const auto yuan = budget.base();
  if (budget.kind != Kind::money || !yuan || s.here().answer.blank()) return not_applicable();
  const std::vector<Answer> amounts = s.form.reader().quantities(s.here().text);
  if (count_marked(s, amounts) != 1) return pass();
  for (const Answer& amount : amounts) {
    const text::Entry* mark = s.words["budget_words"].suffix_of(std::u16string_view(s.here().text).substr(0, amount.span.begin));
    if (!mark || amount.kind != Kind::money || !amount.unit.per.empty() || agrees(amount, *yuan)) continue;
    Outcome out = fail(s.cell, mark->meaning, amount.span);
    out.facts = {{"budget", amount_in(s.form, budget_cell(s.form), *yuan)}};
    out.related = {budget_cell(s.form)};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
