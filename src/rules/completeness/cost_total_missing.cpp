#include "base/ranges.h"
#include "rules/costs.h"
#include "rules/indicator_names.h"
#include "rules/indicators.h"

namespace hebiao::rules {
namespace {

Subject row_of(const Subject& s, int row) {
  const int annual = s.form.tpl().tables[static_cast<std::size_t>(s.cell.table)].column("annual");
  return {s.form, s.words, {s.cell.table, row, annual}};
}

// A standard, or an amount per something: what it costs in all is not said.
bool is_standard(const Subject& row) {
  if (!is_economic_cost(row) || names_total(row) || cost_amount_of(row)) return false;
  const Answer& value = row.answer();
  const bool per = value.kind == Kind::money && !value.unit.per.empty();
  return per || (!value.blank() && row.words["cost_standards"].occurs_in(core_name(row)));
}

// Anything else of the class may be the total, or what it is derived from.
bool may_total(const Subject& row) {
  return !row.answer().blank() && is_economic_cost(row) && !is_standard(row);
}

}  // namespace

Outcome cost_total_missing(const Subject& s) {
  if (s.level1->id != "cost") return not_applicable();
  std::optional<CellRef> standard;
  for (int i = 0; i < static_cast<int>(s.form.rows(s.cell.table).size()); ++i) {
    const Subject row = row_of(s, i);
    if (row.place().level1 != s.level1) continue;
    if (may_total(row)) return pass();
    if (!standard && is_standard(row)) standard = row.cell;
  }
  return standard ? fail(*standard, "total") : not_applicable();
}

}  // namespace hebiao::rules
