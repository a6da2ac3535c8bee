#include "rules/values.h"

namespace hebiao::rules {

// One value where two belong, in a row that was displaced. Whoever types in the cell has answered.
Outcome lone_value(const Subject& s) {
  const auto& repair = s.here().repair;
  if (!repair || repair->kind != form::RepairKind::ambiguous) return not_applicable();
  const bool cycle = s.meta().id == "cycle";
  const CellRef other = s.beside(cycle ? "annual" : "cycle");
  if (other.column < 0) return not_applicable();
  if (!s.form.at(other).answer.blank()) return pass();
  Outcome out = fail(s.cell, "which");
  out.facts = {{"column", form::label_of(s.form, s.cell)}, {"other", form::label_of(s.form, other)}};
  out.fixes.push_back(replace_cell(s.cell, s.here(), "keep", s.here().text));
  Fix move = replace_cell(s.cell, s.here(), "move", {});
  move.edits.push_back(TextEdit{other, {}, s.here().text});
  out.fixes.push_back(std::move(move));
  for (Fix& fix : out.fixes) fix.facts = out.facts;
  return out;
}

}  // namespace hebiao::rules
