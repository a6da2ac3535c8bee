#include "rules/goals.h"

namespace hebiao::rules {

// Short values and those with a number may well repeat a few words of the goal.
Outcome value_copies_goal(const Subject& s) {
  constexpr std::size_t kShort = 18;
  constexpr int kCopied = 85;
  constexpr int kRestated = 60;
  const std::u16string& value = s.here().text;
  if (value.size() < kShort) return pass();
  for (const CellRef goal : goal_cells(s.form)) {
    const std::u16string& words = s.form.at(goal).text;
    const bool measured = s.answer().is_quantity() || s.answer().kind == Kind::compound;
    if (measured && likeness(value, words) < kRestated) continue;
    const int share = contained(value, words);
    if (share >= kRestated) return fail(s.cell, share >= kCopied ? "copied" : "restated");
  }
  return pass();
}

}  // namespace hebiao::rules
