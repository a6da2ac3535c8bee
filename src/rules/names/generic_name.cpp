#include "rules/indicator_names.h"

namespace hebiao::rules {

Outcome generic_name(const Subject& s) {
  const std::u16string name = core_name(s);
  if (s.words["generic_names"].contains(name)) return fail(s.cell, "generic");
  return s.words["vague_heads"].suffix_of(name) ? fail(s.cell, "vague") : pass();
}

}  // namespace hebiao::rules
