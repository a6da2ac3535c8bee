#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {

// A full stop at the end is another rule's.
Outcome long_name(const Subject& s) {
  constexpr std::size_t kLong = 25;
  const std::u16string name = plain_words(s.here().text);
  if (name.size() <= kLong) return name.find(u'\u3002') == std::u16string::npos ? pass() : fail(s.cell, "sentence");
  Outcome out = fail(s.cell, "long");
  out.facts = {{"count", whole_text(name.size())}};
  return out;
}

}  // namespace hebiao::rules
