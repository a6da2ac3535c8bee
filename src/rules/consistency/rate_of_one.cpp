#include "rules/rule.h"
#include "rules/tracing.h"

namespace hebiao::rules {

// Only people are looked at: of one event there is a rate among its visitors.
Outcome rate_of_one(const Subject& s) {
  const Answer& rate = s.answer();
  const bool partial = rate.kind == Kind::percent && Decimal(0) < rate.low && rate.low < Decimal(100);
  if (!partial || !s.in_level2("quality")) return not_applicable();
  const std::u16string name = s.name();
  int others = 0;
  const Answer* one = nullptr;
  CellRef where;
  for (int row = 0; row < static_cast<int>(s.form.rows(s.cell.table).size()); ++row) {
    const Subject count{s.form, s.words, {s.cell.table, row, s.cell.column}};
    const Answer& value = count.answer();
    if (!count.in_level2("quantity") || !share_word(s.words, name, count.name())) continue;
    const bool single = value.unit.family == "person" && value.kind == Kind::number && value.low == Decimal(1) &&
                        (value.comparator == Comparator::none || value.comparator == Comparator::eq);
    if (!single) ++others;
    if (single) one = &value, where = count.cell;
  }
  if (!one || others > 0) return pass();
  Outcome out = fail(s.cell, "one", rate.span);
  out.facts = {{"other", form::row_name(s.form, where)}, {"unit", one->unit.id}};
  out.related = {where};
  return out;
}

}  // namespace hebiao::rules
