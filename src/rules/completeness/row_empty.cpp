#include "rules/indicators.h"

namespace hebiao::rules {

Outcome row_empty(const Subject& s) {
  const form::Place& place = s.place();
  if (!place.level1 || (place.level2 && place.level2->optional)) return not_applicable();
  if (!is_empty_row(s, s.cell.table, s.cell.row) || presence_of(s, *place.level1).typed) return pass();
  const bool first = presence_of(s, *place.level1, place.level2).first_empty == s.cell.row;
  if (!first) return not_applicable();  // the spare lines below it

  const bool needed = place.level1->need == form::Need::error;
  Outcome out = fail(s.cell, needed ? "fill" : "fill_or_remove");
  out.row = place.level2 ? place.level2->label : place.level1->label;
  out.facts = {{"class", place.level1->label}};
  for (const char* column : {"cycle", "annual"}) out.related.push_back(s.beside(column));
  if (!needed) out.fixes.push_back({"remove", {RowRemove{s.cell.table, s.cell.row}}, {}});
  return out;
}

}  // namespace hebiao::rules
