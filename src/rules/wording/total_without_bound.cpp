#include "rules/costs.h"
#include "rules/edits.h"

namespace hebiao::rules {

Outcome total_without_bound(const Subject& s) {
  if (!is_economic_cost(s) || !names_total(s)) return not_applicable();
  const Answer& value = s.answer();
  const bool alone = value.is_quantity() && value.kind != Kind::range && value.label.empty();
  if (!alone || !value.unit.per.empty() || !cost_amount_of(s) || value.comparator != Comparator::none) return pass();
  Outcome out = fail(s.cell, "bound", value.span);
  out.fixes.push_back(change_all(s.cell, s.here(), "limit", {{make_span(value.span.begin, value.span.begin), u"≤"}}));
  return out;
}

}  // namespace hebiao::rules
