#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome approximate_value(const Subject& s) {
  const auto values = quantities_in(s.answer());
  if (values.empty()) return not_applicable();
  for (const Answer* value : values) {
    if (value->comparator != Comparator::about || !value->writing.in_words) continue;
    Outcome out = fail(s.cell, "about", value->span);
    const bool upper = s.in_level1("cost") || s.in_level2("budget_control") || negative_head(s, core_name(s)) ||
                       (is_time(*value) && names_wait(s, core_name(s)));
    if (!value->comparator_span.empty()) out.fixes.push_back(change_all(s.cell, s.here(), "bound", {with_comparator(s, *value, upper ? u"≤" : u"≥")}));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
