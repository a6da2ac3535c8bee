#include "rules/cycle.h"

namespace hebiao::rules {

Outcome open_ended_cycle(const Subject& s) {
  const auto cycle = cycle_of(s);
  if (!cycle) return not_applicable();
  if (!cycle->open_ended()) return pass();
  Outcome out = fail(s.cell, "open");
  out.facts = {{"cycle_end", s.here().text}};
  return out;
}

}  // namespace hebiao::rules
