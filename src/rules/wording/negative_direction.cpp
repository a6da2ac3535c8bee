#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome negative_direction(const Subject& s) {
  const std::u16string name = core_name(s);
  const text::Entry* head = negative_head(s, name);
  const bool wait = names_wait(s, name);
  if (!head && !wait) return not_applicable();
  for (const Answer* value : quantities_in(s.answer())) {
    const bool time = wait || head->meaning == "time";
    const bool rate_of_time = time && value->unit.family == "ratio";  // a rate in disguise
    if (!is_lower_bound(*value) || rate_of_time || (!head && !is_time(*value))) continue;
    Outcome out = fail(s.cell, time ? "time" : "more_is_worse", value->span);
    out.fixes.push_back(change_all(s.cell, s.here(), "turn", {with_comparator(s, *value, u"≤")}));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
