#include "rules/indicator_names.h"
#include "rules/values.h"
#include "text/normal.h"

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

// 平台正常运行率 and 平台故障率.
bool are_opposite(const Subject& s, const std::u16string& a, const std::u16string& b) {
  const text::Entry* wanted = s.words["opposite_rates"].suffix_of(a);
  if (!wanted) return false;
  const std::u16string unwanted = u' ' + text::from_utf8(wanted->meaning) + u' ';
  const std::u16string_view thing = std::u16string_view(a).substr(0, a.size() - wanted->word.size());
  const bool same_thing = b.starts_with(thing) && b.size() > thing.size();
  return same_thing && unwanted.find(u' ' + b.substr(thing.size()) + u' ') != std::u16string::npos;
}

}  // namespace

Outcome measures_contradict(const Subject& s) {
  if (s.answer().kind != Kind::percent) return not_applicable();
  const std::u16string name = bare_name(s);
  for (int row = 0; row < s.cell.row; ++row) {
    const Subject other{s.form, s.words, {s.cell.table, row, s.cell.column}};
    const Answer& value = other.answer();
    if (value.kind != Kind::percent || name.empty() || other.name() == s.name() || other.place().level2 != s.place().level2) continue;
    const std::u16string other_name = bare_name(other);
    const bool differ = other_name == name && value.low != s.answer().low;
    if (!differ && !are_opposite(s, name, other_name) && !are_opposite(s, other_name, name)) continue;
    Outcome out = fail(s.cell, differ ? "differ" : "opposite", s.answer().span);
    out.facts = {{"other", other.name()}, {"value", words_at(other.here(), value.span)}};
    out.related = {other.cell};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
