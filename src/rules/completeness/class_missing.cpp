#include "rules/indicators.h"

namespace hebiao::rules {

Outcome class_missing(const Subject& s) {
  if (s.level1->need == form::Need::none) return not_applicable();
  const Presence rows = presence_of(s, *s.level1);
  if (rows.typed) return pass();
  if (rows.first_empty) return not_applicable();  // the empty row itself is asked to be filled

  const bool error = s.level1->need == form::Need::error;
  const std::string message = error ? "missing" : s.level1->id == "satisfaction" ? "satisfaction" : "advised";
  const CellRef cell{s.cell.table, rows.first.value_or(-1), s.cell.column};
  Outcome out = has_strays(s) ? unsure(cell, "perhaps") : fail(cell, message);
  out.row = s.level1->label;
  out.facts = {{"class", s.level1->label}};
  for (const form::Level2& kind : s.level1->level2) {
    if (!kind.printed || rows.first) continue;
    out.fixes.push_back(insert_row(s, "insert", *s.level1, kind));
    break;
  }
  return out;
}

}  // namespace hebiao::rules
