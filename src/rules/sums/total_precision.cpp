#include "rules/costs.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome total_precision(const Subject& s) {
  if (!is_economic_cost(s) || !names_total(s)) return not_applicable();
  const CellRef there = s.beside("cycle");
  const Answer& cycle = s.form.at(there).answer;
  const Answer& annual = s.form.at(s.beside("annual")).answer;
  const bool alike = cycle.kind == Kind::money && annual.kind == Kind::money && cycle.unit.id == annual.unit.id;
  if (!alike || cycle.low == annual.low) return not_applicable();
  if (cycle.low.scale() > 0 || annual.low.trimmed().scale() == 0) return pass();
  Outcome out = fail(there, "cycle", cycle.span);
  out.facts = {{"cycle", words_at(s.form.at(there), cycle.span)}, {"annual", words_at(s.form.at(s.beside("annual")), annual.span)}};
  out.related = {s.beside("annual")};
  return out;
}

}  // namespace hebiao::rules
