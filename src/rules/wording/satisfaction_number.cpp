#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome satisfaction_number(const Subject& s) {
  const bool named = s.words["satisfaction_heads"].suffix_of(core_name(s)) != nullptr;
  const bool placed = s.in_level1("satisfaction") && !negative_head(s, core_name(s));  // 投诉率 stands there too
  const bool says_nothing = s.words["placeholders"].contains(s.name());  // then the row is as good as empty
  if ((!named && !placed) || says_nothing) return not_applicable();
  if (s.answer().is_quantity() || s.answer().kind == Kind::compound) return pass();
  Outcome out = fail(s.cell, "no_number");
  out.fixes.push_back(replace_cell(s.cell, s.here(), "pattern", u"≥90%"));
  return out;
}

}  // namespace hebiao::rules
