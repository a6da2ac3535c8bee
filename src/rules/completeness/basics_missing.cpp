#include "rules/indicators.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome basics_missing(const Subject& s) {
  if (!says_nothing(s.here(), s.words)) return pass();
  Outcome out = fail(s.cell, "missing");
  for (const std::u16string& option : s.meta().options)
    out.fixes.push_back(replace_cell(s.cell, s.here(), "choose", option));
  return out;
}

}  // namespace hebiao::rules
