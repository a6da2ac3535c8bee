#include <optional>

#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// 按排名, 究竟争取: the characters are part of a right word beside them.
bool is_chance(const Subject& s, std::u16string_view text, Span hit) {
  constexpr std::size_t kReach = 4;
  const text::Lexicon& right = s.words["typo_neighbours"];
  for (std::size_t at = hit.begin > kReach ? hit.begin - kReach : 0; at < hit.end; ++at) {
    const text::Entry* word = right.longest_at(text, at);
    if (word && at + word->word.size() > hit.begin) return true;
  }
  return false;
}

// 提升提升; of 服务服务对象 the second begins another word.
std::optional<Span> doubled_verb(const Subject& s, std::u16string_view text) {
  const text::Lexicon& verbs = s.words["goal_verbs"];
  for (auto found = verbs.search(text); found; found = verbs.search(text, found->end)) {
    const std::u16string_view verb = text.substr(found->begin, found->end - found->begin);
    const Span both = make_span(found->begin, found->end + verb.size());
    const bool twice = text.substr(found->end).starts_with(verb) && !s.words["noun_like_verbs"].contains(verb);
    if (twice && !is_chance(s, text, both)) return both;
  }
  return std::nullopt;
}

std::optional<Span> wrong_word(const Subject& s, std::u16string_view text) {
  const text::Lexicon& typos = s.words["typos"];
  auto found = typos.search(text);
  while (found && is_chance(s, text, *found)) found = typos.search(text, found->begin + 1);
  return found;
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
  const auto found = wrong_word(s, text);
  if (!found) return pass();
  const text::Entry* word = s.words["typos"].longest_at(text, found->begin);
  Outcome out = fail(s.cell, word->meaning.empty() ? "month" : "word", *found);
  if (word->meaning.empty()) return out;
  out.facts = {{"right", text::from_utf8(word->meaning)}};
  out.fixes.push_back(replace_span(s.cell, s.here(), "correct", *found, text::from_utf8(word->meaning)));
  return out;
}

}  // namespace hebiao::rules
