#include <algorithm>

#include "rules/indicator_names.h"
#include "base/ranges.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

bool names_grade(const Subject& s, std::u16string_view words) { return !s.words["goal_verbs"].suffix_of(words); }

// 居民安全意识明显增强, 社会反响良好.
bool ends_vaguely(const Subject& s, std::u16string_view words) {
  if (s.words["vague_endings"].suffix_of(words)) return true;
  const text::Entry* verb = s.words["goal_verbs"].suffix_of(words);
  return verb && s.words["degree_words"].suffix_of(words.substr(0, words.size() - verb->word.size()));
}

// 增强市民的安全意识, 有一定促进作用: a goal or an effect, and nothing in it that could be checked.
bool is_slogan(const Subject& s, std::u16string_view words) {
  const bool measured = ranges::any_of(words, text::is_digit) || words.find(u'(') != std::u16string_view::npos;
  if (measured || s.words["concrete_words"].occurs_in(words)) return false;
  std::size_t at = 0;
  while (const text::Entry* degree = s.words["degree_words"].longest_at(words, at)) at += degree->word.size();
  const text::Entry* verb = s.words["goal_verbs"].longest_at(words, at);
  if (verb && (at > 0 || !s.words["noun_like_verbs"].contains(verb->word))) return true;
  if (at > 0 && (s.words["effect_endings"].suffix_of(words) || s.words["goal_verbs"].suffix_of(words))) return true;
  return ends_vaguely(s, words);
}

}  // namespace

Outcome bare_grade(const Subject& s) {
  if (s.words["graded_names"].suffix_of(core_name(s))) return not_applicable();
  const std::u16string words = plain_words(s.here().text);
  if (s.answer().kind == Kind::grade) return fail(s.cell, names_grade(s, words) ? "grade" : "verb");
  const bool effect = s.in_level1("effect") || s.in_level2("quality");
  if (s.answer().kind != Kind::text || !effect) return not_applicable();
  return is_slogan(s, words) ? fail(s.cell, "slogan") : pass();
}

}  // namespace hebiao::rules
