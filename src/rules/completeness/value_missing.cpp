#include "rules/indicators.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome value_missing(const Subject& s) {
  if (!s.answer().blank()) return pass();
  if (says_nothing(form::name_cell(s.form, s.cell), s.words)) return not_applicable();
  if (s.meta().blank_as_whole && use_of_column(s, s.cell.table, s.cell.column).left_out()) return not_applicable();
  const bool cycle = s.meta().id == "cycle";
  Outcome out = fail(s.cell, cycle ? "cycle" : "annual");
  const Cell& other = s.form.at(s.beside(cycle ? "annual" : "cycle"));
  if (!says_nothing(other, s.words)) {
    out.fixes.push_back(replace_cell(s.cell, s.here(), "copy", other.text));
  }
  return out;
}

}  // namespace hebiao::rules
