#include "base/ranges.h"
#include "rules/costs.h"
#include "rules/indicator_names.h"
#include "rules/unit_pairs.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// 费用标准 says nothing of what is paid for.
bool says_what(const Subject& s, std::u16string name) {
  const text::Lexicon& fillers = s.words["standard_fillers"];
  for (auto found = fillers.search(name); found; found = fillers.search(name)) name.erase(found->begin, found->end - found->begin);
  return name.size() >= 2;
}

// The price of the same name and the same units in another form.
const Answer* price_in(const form::Form& form, const std::u16string& name, const Answer& price) {
  const int table = form.tpl().table("indicators");
  for (int row = 0; table >= 0 && row < static_cast<int>(form.rows(table).size()); ++row) {
    if (text::label_key(form.cell(table, row, "name").text) != name) continue;
    const Answer& other = form.cell(table, row, "annual").answer;
    if (other.kind == Kind::money && ranges::is_permutation(other.unit.per, price.unit.per)) return &other;
  }
  return nullptr;
}

}  // namespace

Outcome same_standard(const Subject& s) {
  const Answer& price = s.answer();
  const bool is_price = price.kind == Kind::money && !price.unit.per.empty();
  const std::u16string name = s.name();
  if (s.meta().id != "annual" || !is_price || !is_economic_cost(s) || !says_what(s, core_name(s))) return not_applicable();
  for (std::size_t i = 0; i < s.around.package.size(); ++i) {
    const form::Form& form = s.around.package[i];
    const Answer* other = &form == &s.form ? nullptr : price_in(form, name, price);
    if (!other || other->base() == price.base()) continue;
    Outcome out = fail(s.cell, "differs", price.span);
    out.facts = {{"n", whole_text(i + 1)}, {"other", decimal_text(other->low) + unit_text(*other)}};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
