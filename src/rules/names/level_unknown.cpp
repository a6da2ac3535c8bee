#include "rules/rule.h"

namespace hebiao::rules {

Outcome level_unknown(const Subject& s) {
  const CellRef label = s.beside("level2");
  if (s.form.at(label).answer.blank() || s.here().answer.blank() || s.place().level2) return pass();
  Outcome out = fail(label, "unknown");
  out.facts = {{"label", s.form.at(label).text}};
  return out;
}

}  // namespace hebiao::rules
