#include "rules/edits.h"
#include "text/chars.h"

namespace hebiao::rules {

Outcome name_brackets(const Subject& s) {
  const std::u16string& name = s.here().text;
  std::vector<Change> changes;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] == u'(') changes.push_back({make_span(at, at + 1), u"\uff08"});
    if (name[at] == u')') changes.push_back({make_span(at, at + 1), u"\uff09"});
  }
  if (changes.empty() || !text::is_han(name.front())) return pass();
  Outcome out = fail(s.cell, "half");
  out.fixes.push_back(change_all(s.cell, s.here(), "widen", changes));
  return out;
}

}  // namespace hebiao::rules
