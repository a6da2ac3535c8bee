#include "rules/values.h"

namespace hebiao::rules {

Outcome past_tense(const Subject& s) {
  const std::u16string& text = s.here().text;
  for (auto mark = s.words["past_marks"].search(text); mark; mark = s.words["past_marks"].search(text, mark->end)) {
    const std::u16string_view before = std::u16string_view(text).substr(0, mark->begin);
    const text::Entry* verb = s.words["goal_verbs"].suffix_of(before);
    if (!verb) verb = s.words["giving_verbs"].suffix_of(before);
    if (!verb) continue;
    Outcome out = fail(s.cell, "done", make_span(mark->begin - verb->word.size(), mark->end));
    out.fixes.push_back(replace_span(s.cell, s.here(), "drop", *mark, u""));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
