#include "rules/unit_pairs.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome names_of_row_differ(const Subject& s) {
  const CellRef left = s.beside("name");
  const CellRef right = s.beside("name_annual");
  if (s.form.at(left).answer.blank() || s.form.at(right).answer.blank()) return not_applicable();
  if (!names_differ(s)) return pass();
  Outcome out = fail(right, "differ");
  out.facts = {{"left", s.form.at(left).text}, {"right", s.form.at(right).text}};
  out.related = {left};
  out.fixes.push_back(replace_cell(right, s.form.at(right), "copy", s.form.at(left).text));
  return out;
}

}  // namespace hebiao::rules
