#include "rules/last_year.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome target_lowered(const Subject& s) {
  if (s.meta().id != "annual" || !same_cell(s)) return not_applicable();
  if (move_of_target(s) != Move::lower) return pass();
  Outcome out = fail(s.cell, "lower", s.answer().span);
  out.facts = {{"before", same_cell(s)->text}};
  return out;
}

}  // namespace hebiao::rules
