#include "base/ranges.h"
#include "rules/costs.h"
#include "rules/indicator_names.h"
#include "rules/package_index.h"
#include "rules/unit_pairs.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// 费用标准 says nothing of what is paid for.
bool says_what(const Subject& s, std::u16string name) {
  const text::Lexicon& fillers = s.words["standard_fillers"];
  for (auto found = fillers.search(name); found; found = fillers.search(name)) name.erase(found->begin, found->end - found->begin);
  return name.size() >= 2;
}

}  // namespace

Outcome same_standard(const Subject& s) {
  const Answer& price = s.answer();
  const bool is_price = price.kind == Kind::money && !price.unit.per.empty();
  const std::u16string name = s.name();
  if (s.meta().id != "annual" || !is_price || !is_economic_cost(s) || !says_what(s, core_name(s))) return not_applicable();
  const auto same = s.around.index->prices.find(name);
  if (same == s.around.index->prices.end()) return pass();
  for (const Said& other : same->second) {
    const bool elsewhere = &s.around.package[other.form] != &s.form;
    const bool alike = elsewhere && ranges::is_permutation(other.answer.unit.per, price.unit.per);
    if (!alike || other.answer.base() == price.base()) continue;
    Outcome out = fail(s.cell, "differs", price.span);
    out.facts = {{"n", whole_text(other.form + 1)}, {"other", decimal_text(other.answer.low) + unit_text(other.answer)}};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
