#include "rules/rule.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome cost_direction(const Subject& s) {
  const Answer& value = s.answer();
  if (!s.in_level1("cost") || !value.is_quantity()) return not_applicable();
  if (s.words["saving_words"].occurs_in(s.name())) return pass();  // 成本节约率: the more the better
  if (!is_lower_bound(value)) return pass();
  Outcome out = fail(s.cell, "lower_bound", value.span);
  out.fixes.push_back(replace_comparator(s, "turn", u"≤"));
  return out;
}

}  // namespace hebiao::rules
