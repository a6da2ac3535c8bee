#include "rules/cycle.h"
#include "rules/indicators.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome annual_goal_missing(const Subject& s) {
  if (!says_nothing(s.here(), s.words)) return pass();
  Outcome out = fail(s.cell, s.answer().blank() ? "missing" : "placeholder");
  const Cell& whole = s.form.field("goal_cycle");
  const auto cycle = cycle_of(s);
  if (cycle && cycle->years() == 1 && !says_nothing(whole, s.words)) {
    out.fixes.push_back(replace_cell(s.cell, s.here(), "copy", whole.text));
  }
  return out;
}

}  // namespace hebiao::rules
