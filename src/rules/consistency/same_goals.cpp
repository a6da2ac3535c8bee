#include "rules/cycle.h"
#include "rules/goals.h"

namespace hebiao::rules {

Outcome same_goals(const Subject& s) {
  constexpr int kSame = 99;
  constexpr int kAlike = 95;
  const auto cycle = cycle_of(s);
  const CellRef whole{-1, 0, s.form.tpl().field("goal_cycle")};
  if (!cycle || cycle->years() < 2 || s.here().answer.blank() || s.form.at(whole).answer.blank()) return not_applicable();
  const int share = likeness(s.here().text, s.form.at(whole).text);
  if (share < kAlike) return pass();
  Outcome out = fail(s.cell, share >= kSame ? "same" : "alike");
  out.related = {whole};
  return out;
}

}  // namespace hebiao::rules
