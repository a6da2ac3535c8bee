// What several rules read out of the goals of a form.
#pragma once

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

// Inside brackets, quotes or the title of a document.
bool stands_inside(const text::Lexicons& words, std::u16string_view typed, Span span);

// 0 to 100: how much of the longer text stands in the other, by pairs of characters, without spaces and punctuation.
int likeness(std::u16string_view a, std::u16string_view b);

// All words of `part` that stand in `whole` as well, as a share of 100 of the words of `part`.
int contained(std::u16string_view part, std::u16string_view whole);

}  // namespace hebiao::rules
