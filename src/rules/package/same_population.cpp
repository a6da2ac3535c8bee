#include "rules/package_index.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

Outcome compare(const Subject& s, const Answer& answer, const std::vector<Said>& all) {
  for (const Said& other : all) {
    if (&s.around.package[other.form] == &s.form || other.answer.low == answer.low) continue;
    Outcome out = unsure(s.cell, "differs", answer.span);
    out.facts = {{"n", whole_text(other.form + 1)}, {"other", decimal_text(other.answer.low) + other.answer.unit.id}};
    return out;
  }
  return pass();
}

}  // namespace

Outcome same_population(const Subject& s) {
  const bool speaks = s.meta().type == form::CellType::long_text && s.words["whole_population_marks"].occurs_in(s.here().text);
  if (!speaks) return not_applicable();
  for (const Answer& answer : s.form.reader().passage(s.here().text)) {
    const auto all = s.around.index->populations.find(population_key(s.words, s.here().text, answer));
    if (all == s.around.index->populations.end()) continue;
    Outcome out = compare(s, answer, all->second);
    if (out.verdict == Verdict::unsure) return out;
  }
  return pass();
}

}  // namespace hebiao::rules
