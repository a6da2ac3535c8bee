#include "rules/indicator_names.h"

namespace hebiao::rules {

Outcome state_name(const Subject& s) {
  const std::u16string name = core_name(s);
  if (s.answer().kind != Kind::percent || !s.words["state_heads"].suffix_of(name) || s.words["satisfaction_heads"].suffix_of(name)) return pass();
  Outcome out = fail(s.cell, "state", s.answer().span);
  out.facts = {{"name", name}};
  return out;
}

}  // namespace hebiao::rules
