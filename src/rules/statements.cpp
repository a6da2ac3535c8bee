#include "rules/statements.h"

namespace hebiao::rules {
namespace {

bool is_verb(const text::Lexicons& words, const text::Entry* verb) {
  return verb && !words["noun_like_verbs"].contains(verb->word);
}

// 进一步提高…: a verb behind adverbs; with an adverb 宣传 and 服务 are verbs too.
bool begins_with_goal(const text::Lexicons& words, std::u16string_view name) {
  std::size_t at = 0;
  while (const text::Entry* degree = words["degree_words"].longest_at(name, at)) at += degree->word.size();
  const text::Entry* verb = words["goal_verbs"].longest_at(name, at);
  const bool alone = verb && at + verb->word.size() + 1 >= name.size();
  return verb && !alone && (at > 0 || is_verb(words, verb));
}

// 生活水平得到提升; of 就业率明显提升 the rest can be measured.
bool ends_with_change(const text::Lexicons& words, std::u16string_view name) {
  const text::Entry* verb = words["change_verbs"].suffix_of(name);
  if (!verb) return false;
  name.remove_suffix(verb->word.size());
  while (const text::Entry* degree = words["degree_words"].suffix_of(name)) name.remove_suffix(degree->word.size());
  return !name.empty() && !is_measured(words, name);
}

// 为经济发展提供保障
bool serves_something(const text::Lexicons& words, std::u16string_view name) {
  const text::Entry* opening = words["statement_openings"].longest_at(name, 0);
  if (!opening) return false;
  for (std::size_t at = opening->word.size(); at < name.size(); ++at) {
    if (words["giving_verbs"].longest_at(name, at) || is_verb(words, words["goal_verbs"].longest_at(name, at))) return true;
  }
  return false;
}

}  // namespace

bool is_measured(const text::Lexicons& words, std::u16string_view name) { return words["measured_heads"].suffix_of(name) != nullptr; }

bool is_statement(const text::Lexicons& words, std::u16string_view name) {
  constexpr std::size_t kClause = 8;
  if (is_measured(words, name)) return false;
  if (name.size() >= kClause && name.find(u',') != std::u16string_view::npos) return true;
  return begins_with_goal(words, name) || ends_with_change(words, name) || serves_something(words, name);
}

}  // namespace hebiao::rules
