#include <optional>
#include <utility>

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

// 推送法治水平进一步提升: the verb, where what it governs to the end of its clause can only be raised.
std::optional<Span> misused_verb(const Subject& s, std::u16string_view text) {
  constexpr std::size_t kReach = 14;
  const text::Lexicon& verbs = s.words["misused_verbs"];
  for (auto found = verbs.search(text); found; found = verbs.search(text, found->end)) {
    const std::u16string_view behind = text.substr(found->end, kReach);
    const std::u16string_view object = behind.substr(0, behind.find_first_of(u"，。；、,;\n"));
    const auto noun = s.words["level_nouns"].search(object);
    if (!noun || is_chance(s, text, *found)) continue;
    const std::u16string_view rest = object.substr(noun->end);
    const bool ends = noun->end == object.size() ? found->end + object.size() == text.size() || behind.size() > object.size() : false;
    if (ends || s.words["degree_words"].longest_at(rest, 0) || s.words["change_verbs"].longest_at(rest, 0)) return *found;
  }
  return std::nullopt;
}

Outcome corrected(const Subject& s, const char* message, Span span, std::u16string right) {
  Outcome out = fail(s.cell, message, span);
  out.facts = {{"right", right}};
  out.fixes.push_back(replace_span(s.cell, s.here(), "correct", span, std::move(right)));
  return out;
}

}  // namespace

Outcome typo(const Subject& s) {
  const std::u16string& text = s.here().text;
  if (const auto doubled = doubled_verb(s, text)) {
    const std::size_t half = (doubled->end - doubled->begin) / 2;
    return corrected(s, "doubled", *doubled, text.substr(doubled->begin, half));
  }
  if (const auto found = wrong_word(s, text)) {
    const std::u16string right = text::from_utf8(s.words["typos"].longest_at(text, found->begin)->meaning);
    return right.empty() ? fail(s.cell, "month", *found) : corrected(s, "word", *found, right);
  }
  const auto verb = misused_verb(s, text);
  return verb ? corrected(s, "word", *verb, text::from_utf8(s.words["misused_verbs"].longest_at(text, verb->begin)->meaning)) : pass();
}

}  // namespace hebiao::rules
