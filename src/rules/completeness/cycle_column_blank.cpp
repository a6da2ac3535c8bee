#include "rules/indicators.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome cycle_column_blank(const Subject& s) {
  for (int t = 0; t < static_cast<int>(s.form.tpl().tables.size()); ++t) {
    const form::Table& table = s.form.tpl().tables[static_cast<std::size_t>(t)];
    const int column = table.column("cycle");
    if (column < 0 || !table.columns[static_cast<std::size_t>(column)].blank_as_whole) continue;
    const ColumnUse use = use_of_column(s, t, column);
    if (!use.left_out()) return pass();
    if (use.filled == 0) return unsure({t, -1, column}, "annual_form");
    Outcome out = fail({t, -1, column}, "few");
    out.facts = {{"filled", whole_text(use.filled)},
                 {"named", whole_text(use.named)}};
    return out;
  }
  return not_applicable();
}

}  // namespace hebiao::rules
