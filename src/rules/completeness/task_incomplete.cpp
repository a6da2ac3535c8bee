#include "rules/indicators.h"
#include "rules/money.h"

namespace hebiao::rules {

Outcome task_incomplete(const Subject& s) {
  if (!s.meta().required || is_empty_row(s, s.cell.table, s.cell.row)) return not_applicable();
  if (is_sum_row(s, s.cell.table, s.cell.row)) return not_applicable();
  const bool blank = s.answer().blank();
  const bool amount = s.meta().type == form::CellType::money;  // what stands there is judged as an amount
  if (blank) return fail(s.cell, s.meta().id == "name" ? "unnamed" : "missing");
  return !amount && says_nothing(s.here(), s.words) ? fail(s.cell, "placeholder") : pass();
}

}  // namespace hebiao::rules
