#include <algorithm>

#include "rules/costs.h"
#include "rules/money.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// An amount in the cell's own unit, as it is typed.
std::u16string typed(Decimal amount) { return text::from_utf8(amount.trimmed().grouped(2)); }

Outcome off_by_unit(const Subject& s, const UnitTrap& trap) {
  Outcome out = fail(s.cell, trap.too_large ? "too_large" : "too_small");
  Fix fix{"convert", {}, {}};
  for (const CellRef cell : trap.cells) {
    const auto value = converted(s.form.at(cell).answer, trap.too_large);
    if (!value) return not_applicable();
    if (cell == s.cell)
      out.facts = {{"amount", amount_text(value->trimmed(), s.meta().unit)}};
    else
      out.related.push_back(cell);
    Fix one = replace_cell(cell, s.form.at(cell), "convert", typed(*value));
    fix.edits.push_back(std::move(one.edits.front()));
    if (fix.facts.empty()) fix.facts = std::move(one.facts);
  }
  if (trap.cells.size() > 1) fix.name = "convert_all";
  out.fixes.push_back(std::move(fix));
  return out;
}

// 中期 and 本年度 are not the same money; all other identities compare one sum with itself or its whole.
bool compares_sums(const form::Identity& identity) { return identity.rule != "medium_term"; }

}  // namespace

Outcome unit_trap(const Subject& s) {
  if (s.cell == budget_cell(s.form)) {
    const auto cost = whole_or_only_total(s);
    const auto budget = s.answer().base();
    if (cost && budget && budget_is_off_by_unit(*budget, *cost)) return off_by_unit(s, {{s.cell}, false});
  }
  for (const form::Identity& identity : s.form.tpl().identities) {
    if (!compares_sums(identity)) continue;
    const auto trap = unit_trap_of(s, identity);
    if (trap && trap->cells.front() == s.cell) return off_by_unit(s, *trap);
  }
  return pass();
}

}  // namespace hebiao::rules
