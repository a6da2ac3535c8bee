#include <optional>

#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// 提升提升; of 服务服务对象 the second begins another word.
std::optional<Span> doubled_verb(const Subject& s, std::u16string_view text) {
  const text::Lexicon& verbs = s.words["goal_verbs"];
  for (auto found = verbs.search(text); found; found = verbs.search(text, found->end)) {
    const std::u16string_view verb = text.substr(found->begin, found->end - found->begin);
    const bool twice = text.substr(found->end).starts_with(verb) && !s.words["noun_like_verbs"].contains(verb);
    if (twice) return make_span(found->begin, found->end + verb.size());
  }
  return std::nullopt;
}

}  // namespace

Outcome typo(const Subject& s) {
  const std::u16string& text = s.here().text;
  if (const auto doubled = doubled_verb(s, text)) {
    Outcome out = fail(s.cell, "doubled", *doubled);
    const std::size_t half = (doubled->end - doubled->begin) / 2;
    out.fixes.push_back(replace_span(s.cell, s.here(), "correct", *doubled, text.substr(doubled->begin, half)));
    return out;
  }
  const auto found = s.words["typos"].search(text);
  if (!found) return pass();
  const text::Entry* word = s.words["typos"].longest_at(text, found->begin);
  Outcome out = fail(s.cell, word->meaning.empty() ? "month" : "word", *found);
  if (word->meaning.empty()) return out;
  out.facts = {{"right", text::from_utf8(word->meaning)}};
  out.fixes.push_back(replace_span(s.cell, s.here(), "correct", *found, text::from_utf8(word->meaning)));
  return out;
}

}  // namespace hebiao::rules
