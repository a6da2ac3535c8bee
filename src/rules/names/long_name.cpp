#include "rules/rule.h"
#include "text/normal.h"

namespace hebiao::rules {

Outcome long_name(const Subject& s) {
  constexpr std::size_t kLong = 25;
  const std::u16string name = s.name();
  if (name.size() <= kLong && name.find(u'\u3002') == std::u16string::npos) return pass();
  Outcome out = fail(s.cell, "long");
  out.facts = {{"count", text::from_utf8(std::to_string(name.size()))}};
  return out;
}

}  // namespace hebiao::rules
