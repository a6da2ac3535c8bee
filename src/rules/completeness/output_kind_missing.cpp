#include "rules/indicators.h"

namespace hebiao::rules {

Outcome output_kind_missing(const Subject& s) {
  if (s.level2->need == form::Need::none || !presence_of(s, *s.level1).named) return not_applicable();
  const Presence rows = presence_of(s, *s.level1, s.level2);
  if (rows.named) return pass();
  if (rows.first && !rows.first_empty) return not_applicable();  // has values: its name is asked for
  const std::string message = s.level2->need == form::Need::error ? "missing" : "advised";
  const CellRef cell{s.cell.table, rows.first_empty.value_or(-1), s.cell.column};
  Outcome out = has_strays(s, s.level1) ? unsure(cell, "perhaps") : fail(cell, message);
  out.row = s.level2->label;
  out.facts = {{"class", s.level1->label}, {"kind", s.level2->label}};
  if (!rows.first) out.fixes.push_back(insert_row(s, "insert", *s.level1, *s.level2));
  return out;
}

}  // namespace hebiao::rules
