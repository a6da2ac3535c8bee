#include "rules/indicators.h"

namespace hebiao::rules {

Outcome indicator_unnamed(const Subject& s) {
  if (!says_nothing(s.here(), s.words)) return pass();
  if (is_empty_row(s, s.cell.table, s.cell.row)) return not_applicable();
  Outcome out = fail(s.cell, "unnamed");
  for (const char* column : {"cycle", "annual"}) {
    if (!s.form.at(s.beside(column)).answer.blank()) out.related.push_back(s.beside(column));
  }
  return out;
}

}  // namespace hebiao::rules
