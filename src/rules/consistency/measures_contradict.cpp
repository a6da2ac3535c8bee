#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// Without the words that tell no two measures apart.
std::u16string bare_name(const Subject& s) {
  std::u16string name = core_name(s);
  for (auto found = s.words["name_subjects"].search(name); found; found = s.words["name_subjects"].search(name, found->begin)) {
    name.erase(found->begin, found->end - found->begin);
  }
  return name;
}

}  // namespace

Outcome measures_contradict(const Subject& s) {
  if (s.answer().kind != Kind::percent) return not_applicable();
  const std::u16string name = bare_name(s);
  for (int row = 0; row < s.cell.row; ++row) {
    const Subject other{s.form, s.words, {s.cell.table, row, s.cell.column}};
    const Answer& value = other.answer();
    if (value.kind != Kind::percent || value.low == s.answer().low || name.empty() || other.name() == s.name()) continue;
    if (other.place().level2 != s.place().level2 || bare_name(other) != name) continue;
    Outcome out = fail(s.cell, "differ", s.answer().span);
    out.facts = {{"other", other.name()}, {"value", words_at(other.here(), value.span)}};
    out.related = {other.cell};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
