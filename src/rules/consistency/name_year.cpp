#include "rules/cycle.h"
#include "rules/goals.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome name_year(const Subject& s) {
  const int year = budget_year(s.form);
  const auto cycle = cycle_of(s);
  for (const Years& named : years_in(s.form, s.here().text)) {
    if (named.last > named.first) continue;
    const bool other = year != 0 && named.first != year && (!cycle || named.first < cycle->first || named.first > cycle->last);
    if (!other && (!cycle || cycle->years() < 2)) continue;
    Outcome out = fail(s.cell, other ? "other" : "cycle", named.span);
    out.facts = {{"year", whole_text(year)}};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
