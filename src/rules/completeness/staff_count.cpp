#include "rules/indicators.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome staff_count(const Subject& s) {
  const bool may_be_none = s.meta().id == "subunits";
  const bool nothing = says_nothing(s.here(), s.words);
  if (!nothing && s.answer().kind != Kind::unreadable) return pass();
  Outcome out = fail(s.cell, nothing ? (may_be_none ? "units_missing" : "missing") : "unreadable");
  if (nothing && may_be_none) out.fixes.push_back(replace_cell(s.cell, s.here(), "zero", u"0"));
  return out;
}

}  // namespace hebiao::rules
