#include "rules/doubtful.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome doubtful_text(const Subject& s) {
  const auto doubt = find_doubt(s.words, s.here().text);
  if (!doubt) return pass();
  Outcome out = fail(s.cell, doubt->kind, doubt->span);
  if (out.message == "traditional") out.verdict = Verdict::unsure;
  out.facts = {{"part", s.here().text.substr(doubt->span.begin, doubt->span.end - doubt->span.begin)}};
  return out;
}

}  // namespace hebiao::rules
