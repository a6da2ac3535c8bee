// How many years a form is about.
#pragma once

#include <optional>

#include "rules/rule.h"

namespace hebiao::rules {

struct Cycle {
  int first = 0;
  int last = 0;

  [[nodiscard]] int years() const { return last - first + 1; }
  // 2099 says “no end”; what lasts longer than twenty years is no plan either.
  [[nodiscard]] bool open_ended() const { return last == 2099 || last - first > 20; }
};

// From the form's own fields; from a period like 2026年-2028年 in a target value if the form has no such fields.
// nullopt if it is nowhere said, or said backwards.
std::optional<Cycle> cycle_of(const Subject& s);

}  // namespace hebiao::rules
