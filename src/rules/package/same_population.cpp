#include "rules/goals.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

struct Population {
  std::u16string key;  // 全体 代表
  const Answer* answer;
};

// 全市低保对象1200人, 全体代表440人: a word for the whole, and behind it a word for the people, right at the number.
std::u16string key_of(const text::Lexicons& words, std::u16string_view text, const Answer& answer) {
  constexpr std::size_t kReach = 16;
  if (answer.unit.family != "person" || answer.kind != Kind::number || answer.comparator != Comparator::none) return {};
  const std::size_t begin = answer.span.begin > kReach ? answer.span.begin - kReach : 0;
  const std::u16string_view before = text.substr(begin, answer.span.begin - begin);
  const text::Entry* people = words["population_nouns"].suffix_of(before);
  const auto whole = people ? words["whole_population_marks"].search(before) : std::nullopt;
  if (!whole) return {};
  return std::u16string(before.substr(whole->begin, whole->end - whole->begin)) + u' ' + people->word;
}

// What the goals of a form say of the people of this key.
std::optional<Answer> other_number(const form::Form& form, const text::Lexicons& words, const std::u16string& key) {
  for (const CellRef cell : goal_cells(form)) {
    const std::u16string& goal = form.at(cell).text;
    for (const Answer& answer : form.reader().passage(goal)) {
      if (key_of(words, goal, answer) == key) return answer;
    }
  }
  return std::nullopt;
}

Outcome compare(const Subject& s, const Answer& answer, const std::u16string& key) {
  for (std::size_t i = 0; i < s.around.package.size(); ++i) {
    const form::Form& other = s.around.package[i];
    const auto number = &other == &s.form ? std::nullopt : other_number(other, s.words, key);
    if (!number || number->low == answer.low) continue;
    Outcome out = unsure(s.cell, "differs", answer.span);
    out.facts = {{"n", whole_text(i + 1)}, {"other", decimal_text(number->low) + number->unit.id}};
    return out;
  }
  return pass();
}

}  // namespace

Outcome same_population(const Subject& s) {
  if (s.meta().type != form::CellType::long_text) return not_applicable();
  for (const Answer& answer : s.form.reader().passage(s.here().text)) {
    const std::u16string key = key_of(s.words, s.here().text, answer);
    if (key.empty()) continue;
    Outcome out = compare(s, answer, key);
    if (out.verdict == Verdict::unsure) return out;
  }
  return pass();
}

}  // namespace hebiao::rules
