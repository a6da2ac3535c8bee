#include "rules/indicators.h"

namespace hebiao::rules {

Outcome cycle_goal_missing(const Subject& s) {
  if (!says_nothing(s.here(), s.words)) return pass();
  return fail(s.cell, s.answer().blank() ? "missing" : "placeholder");
}

}  // namespace hebiao::rules
