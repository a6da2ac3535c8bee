#include "rules/goals.h"

namespace hebiao::rules {

// Short values and those with a number may well repeat a few words of the goal.
Outcome value_copies_goal(const Subject& s) {
  constexpr std::size_t kShort = 18;
  constexpr int kCopied = 85;
  constexpr int kRestated = 60;
  const std::u16string& value = s.here().text;
  if (value.size() < kShort) return pass();
  const Pairs own = pairs_of(value);
  for (const CellRef goal : goal_cells(s.form)) {
    const auto words = s.once(goal.column, [&] { return pairs_of(s.form.at(goal).text); });
    const bool measured = s.answer().is_quantity() || s.answer().kind == Kind::compound;
    if (measured && likeness(own, *words) < kRestated) continue;
    const int share = contained(own, *words);
    if (share >= kRestated) return fail(s.cell, share >= kCopied ? "copied" : "restated");
  }
  return pass();
}

}  // namespace hebiao::rules
