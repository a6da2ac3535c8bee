#include "rules/cycle.h"
#include "rules/goals.h"
#include "text/normal.h"

namespace hebiao::rules {

// Years inside the cycle may be a stage of it, unless the cycle has no end of its own.
Outcome goal_period(const Subject& s) {
  const auto cycle = cycle_of(s.form, s.words);
  if (!cycle || s.here().answer.blank()) return not_applicable();
  const std::u16string& goal = s.here().text;
  for (const Years& years : years_in(s.form, goal)) {
    if (years.last <= years.first || is_named_year(s.words, goal, years.span)) continue;
    const bool outside = years.first < cycle->first || years.last > cycle->last;
    if (!outside && !cycle->open_ended()) continue;
    Outcome out = fail(s.cell, "differs", years.span);
    out.facts = {{"cycle_start", text::from_utf8(std::to_string(cycle->first))}, {"cycle_end", text::from_utf8(std::to_string(cycle->last))}};
    out.related = {{-1, 0, s.form.tpl().field("cycle_start")}, {-1, 0, s.form.tpl().field("cycle_end")}};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
