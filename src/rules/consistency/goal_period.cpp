#include "rules/cycle.h"
#include "rules/goals.h"
#include "rules/values.h"

namespace hebiao::rules {

namespace {

// A stretch of years about now; of history and of long plans the years are part of what is spoken of.
bool may_be_cycle(const Subject& s, const Quoted& quoted, const Years& years) {
  constexpr int kLongest = 10;
  const std::u16string& goal = s.here().text;
  const int year = budget_year(s.form);
  const bool now = year == 0 || (years.first <= year && years.last >= year);
  const bool named = is_named_year(s.words, goal, years.span) || quoted.holds(years.span);
  return years.last > years.first && years.last - years.first <= kLongest && now && !named;
}

}  // namespace

// Years inside the cycle may be a stage of it, unless the cycle has no end of its own.
Outcome goal_period(const Subject& s) {
  const auto cycle = cycle_of(s);
  if (!cycle || s.here().answer.blank()) return not_applicable();
  const Quoted quoted(s.words, s.here().text);
  for (const Years& years : years_in(s.form, s.here().text)) {
    if (!may_be_cycle(s, quoted, years)) continue;
    const bool outside = years.first < cycle->first || years.last > cycle->last;
    if (!outside && !cycle->open_ended()) continue;
    Outcome out = fail(s.cell, "differs", years.span);
    out.facts = {{"cycle_start", whole_text(cycle->first)}, {"cycle_end", whole_text(cycle->last)}};
    out.related = {{-1, 0, s.form.tpl().field("cycle_start")}, {-1, 0, s.form.tpl().field("cycle_end")}};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
