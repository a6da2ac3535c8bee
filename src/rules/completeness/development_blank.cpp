#include <algorithm>

#include "rules/values.h"

namespace hebiao::rules {

Outcome development_blank(const Subject& s) {
  Outcome out;
  Fix fix{"zero", {}, {}};
  for (int i = 0; i < static_cast<int>(s.form.fields().size()); ++i) {
    const CellRef cell{-1, 0, i};
    if (s.form.meta(cell).block != "development") continue;
    if (!s.form.at(cell).answer.blank()) return pass();
    if (fix.edits.empty())
      out = fail(cell, "blank");
    else
      out.related.push_back(cell);
    fix.edits.push_back(TextEdit{cell, {}, u"0.00"});
  }
  if (fix.edits.empty()) return not_applicable();
  out.fixes.push_back(std::move(fix));
  return out;
}

}  // namespace hebiao::rules
