#include "rules/indicators.h"

namespace hebiao::rules {

Outcome task_missing(const Subject& s) {
  const form::Table& table = s.form.tpl().tables[static_cast<std::size_t>(s.cell.table)];
  if (table.min_rows == 0) return not_applicable();
  const int rows = static_cast<int>(s.form.rows(s.cell.table).size());
  for (int row = 0; row < rows; ++row) {
    if (!is_empty_row(s, s.cell.table, row)) return pass();
  }
  Outcome out = fail({s.cell.table, rows > 0 ? 0 : -1, table.column("name")}, "missing");
  out.row = table.label;
  if (rows == 0) out.fixes.push_back({"insert", {RowInsert{s.cell.table, 0, {}}}, {}});
  return out;
}

}  // namespace hebiao::rules
