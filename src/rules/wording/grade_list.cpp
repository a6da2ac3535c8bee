#include <algorithm>

#include "rules/indicator_names.h"
#include "rules/values.h"
#include "base/ranges.h"

namespace hebiao::rules {

// 高中低 was never chosen from; 优、良 may mean "good or better".
Outcome grade_list(const Subject& s) {
  const Answer& value = s.answer();
  if (value.kind == Kind::grade) return pass();  // one of them
  if (value.kind != Kind::choice || value.parts.empty()) return not_applicable();
  const bool low = ranges::any_of(
      value.parts, [&](const Answer& part) { return s.words["low_grades"].contains(words_at(s.here(), part.span)); });
  Outcome out = low || value.parts.size() > 2 ? fail(s.cell, "list") : unsure(s.cell, "pair");
  if (s.words["rate_heads"].suffix_of(core_name(s))) return out;  // a rate is no grade: none of them would be right
  for (const Answer& part : value.parts) {
    out.fixes.push_back(replace_cell(s.cell, s.here(), "pick", words_at(s.here(), part.span)));
  }
  return out;
}

}  // namespace hebiao::rules
