#include "base/ranges.h"
#include "rules/cycle.h"
#include "rules/goals.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome cycle_goal_one_year(const Subject& s) {
  const auto cycle = cycle_of(s);
  const int year = budget_year(s.form);
  if (!cycle || cycle->years() < 2 || year == 0 || s.here().answer.blank()) return not_applicable();
  const std::u16string& goal = s.here().text;
  std::vector<Years> named = years_in(s.form, goal);
  std::erase_if(named, [&](const Years& each) { return each.first < year && is_named_year(s.words, goal, each.span); });
  const bool one = ranges::all_of(named, [year](const Years& each) { return each.first == year && each.last == year; });
  if (named.empty() || !one || s.words["per_marks"].occurs_in(goal) || s.words["later_years"].occurs_in(goal)) return pass();
  Outcome out = fail(s.cell, "one", named.front().span);
  out.facts = {{"year", whole_text(year)}, {"cycle_end", whole_text(cycle->last)}};
  return out;
}

}  // namespace hebiao::rules
