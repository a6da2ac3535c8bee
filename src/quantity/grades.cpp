#include "quantity/grades.h"

#include <vector>

#include "text/chars.h"

namespace hebiao::quantity {
namespace {

// (degree word)* (grade | verb): 优, 较好, 显著提升, 进一步加强.
bool is_grade(const text::Lexicons& lexicons, std::u16string_view words) {
  if (lexicons["grade_words"].contains(words)) return true;
  std::size_t at = 0;
  while (const text::Entry* degree = lexicons["degree_words"].longest_at(words, at)) at += degree->word.size();
  const std::u16string_view rest = words.substr(at);
  return rest.empty() || lexicons["grade_words"].contains(rest) || lexicons["goal_verbs"].contains(rest);
}

// 高中低, 优/良/差: grades in a row. Empty if the text is anything else, or more than anyone could choose from.
std::vector<Answer> listed(const text::Lexicon& grades, std::u16string_view words) {
  constexpr std::size_t kMost = 12;
  std::vector<Answer> out;
  bool separated = false;
  for (std::size_t at = 0; at < words.size();) {
    if (words[at] == u'/' || words[at] == u'、' || words[at] == u',' || text::is_space(words[at])) {
      separated = true;
      ++at;
      continue;
    }
    const text::Entry* grade = grades.longest_at(words, at);
    if (!grade || out.size() == kMost) return {};
    Answer each;
    each.kind = Kind::grade;
    each.span = make_span(at, at + grade->word.size());
    out.push_back(std::move(each));
    at += grade->word.size();
  }
  return out.size() >= 3 || (separated && out.size() == 2) ? out : std::vector<Answer>{};
}

// 全年, 年内完成, 第四季度: a time, and what goes with it.
bool is_time(const text::Lexicons& lexicons, std::u16string_view words) {
  bool time = false;
  for (std::size_t at = 0; at < words.size();) {
    const text::Entry* next = nullptr;
    for (const char* list : {"vague_times", "period_words"}) {
      const text::Entry* word = lexicons[list].longest_at(words, at);
      if (word && (!next || word->word.size() > next->word.size())) next = word;
    }
    time = time || next;
    if (!next && time) next = lexicons["time_fillers"].longest_at(words, at);
    if (!next) return false;
    at += next->word.size();
  }
  return time;
}

}  // namespace

Answer read_words(const text::Lexicons& lexicons, std::u16string_view words) {
  Answer out;
  out.kind = Kind::text;
  out.span = make_span(0, words.size());
  if (!lexicons["grade_words"].contains(words)) out.parts = listed(lexicons["single_grades"], words);
  if (!out.parts.empty() || lexicons["yes_no"].contains(words)) out.kind = Kind::choice;
  else if (is_time(lexicons, words)) out.kind = Kind::period;
  else if (is_grade(lexicons, words)) out.kind = Kind::grade;
  return out;
}

}  // namespace hebiao::quantity
