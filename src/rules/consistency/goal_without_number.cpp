#include "rules/rule.h"

namespace hebiao::rules {

// Names like 二十大 are no quantities; a bare year says when, in general.
Outcome goal_without_number(const Subject& s) {
  if (s.here().answer.blank()) return not_applicable();
  for (const Answer& answer : s.form.reader().passage(s.here().text)) {
    const bool bare_year = answer.kind == Kind::date && answer.date.month == 0;
    if (!bare_year) return pass();
  }
  return fail(s.cell, "none");
}

}  // namespace hebiao::rules
