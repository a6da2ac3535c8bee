#include "rules/indicator_names.h"
#include "rules/values.h"
#include "text/chars.h"

namespace hebiao::rules {
namespace {

std::u16string word_for(const Subject& s, std::string_view meaning) {
  for (const text::Entry& entry : s.words["yes_no"].entries()) {
    if (entry.meaning == meaning) return entry.word;
  }
  return {};
}

// 是, or 是, with what was done behind a comma.
bool answers(const Subject& s, std::u16string_view value) {
  const text::Entry* answer = s.words["yes_no"].longest_at(value, 0);
  return answer && (value.size() == answer->word.size() || text::is_punctuation(value[answer->word.size()]));
}

}  // namespace

Outcome yes_no_value(const Subject& s) {
  const std::u16string name = s.name();
  if (!s.words["yes_no_marks"].occurs_in(name)) return not_applicable();
  const Answer& value = s.answer();
  if (answers(s, plain_words(s.here().text))) return pass();
  const text::Entry* mark = s.words["yes_no_marks"].suffix_of(name);
  const bool bracket = mark && mark->meaning == "bracket";
  const bool measured = value.is_quantity() || value.kind == Kind::grade;
  if (!bracket && !measured) return not_applicable();  // 是否… may be answered in words
  Outcome out = fail(s.cell, bracket ? "bracket" : "question");
  if (value.is_quantity()) {
    const bool yes = !value.high.is_zero();
    out.fixes.push_back(replace_cell(s.cell, s.here(), "answer", word_for(s, yes ? "yes" : "no")));
  } else {
    out.fixes.push_back(replace_cell(s.cell, s.here(), "choose", word_for(s, "yes")));
    out.fixes.push_back(replace_cell(s.cell, s.here(), "choose", word_for(s, "no")));
  }
  return out;
}

}  // namespace hebiao::rules
