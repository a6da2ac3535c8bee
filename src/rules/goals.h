// What several rules read out of the goals of a form.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace hebiao::rules {

// The goals that the form has cells for, blank ones too: of the cycle and of the year, or the overall goal.
std::vector<CellRef> goal_cells(const form::Form& form);

// The form of a whole unit: a department's or a township's.
bool is_unit_form(const form::Form& form);

// The year of the budget; 0 if the form doesn't say.
int budget_year(const form::Form& form);

// A year, or a stretch of years, that a text names: 2026年12月, 2023-2027年, from and to.
struct Years {
  int first = 0;
  int last = 0;
  Span span;  // of the text as typed
};
std::vector<Years> years_in(const form::Form& form, std::u16string_view typed);

// A year of a plan, a law or a document (2023-2027年规划) is part of its name.
bool is_named_year(const text::Lexicons& words, std::u16string_view typed, Span year);

// What of a text stands inside brackets, quotes or the title of a document; found once, asked for every number.
class Quoted {
 public:
  Quoted(const text::Lexicons& words, std::u16string_view typed);
  [[nodiscard]] bool holds(Span span) const { return inside_[span.begin]; }

 private:
  std::vector<bool> inside_;  // by place in the text as typed, its end too
};

// Each two characters of a text in a row, without spaces and punctuation; sorted.
using Pairs = std::vector<std::uint32_t>;
Pairs pairs_of(std::u16string_view typed);

// 0 to 100: how much of the longer text stands in the other.
int likeness(const Pairs& a, const Pairs& b);
int likeness(std::u16string_view a, std::u16string_view b);

// What of `part` stands in `whole` as well, as a share of 100 of `part`.
int contained(const Pairs& part, const Pairs& whole);

}  // namespace hebiao::rules
