// Mutations of goals and years.
#pragma once

#include "mutations.h"

namespace hebiao::test {

struct Goal {
  const char* field;
  const char* column;  // the values that it speaks of
};
constexpr std::array<Goal, 3> kGoals{{{"goal_annual", "annual"}, {"goal", "annual"}, {"goal_cycle", "cycle"}}};

inline CellRef field_ref(const form::Form& form, std::string_view id) { return {-1, 0, form.tpl().field(id)}; }

// 0 if the form has no such year.
inline int year_of(const form::Form& form, std::string_view id) {
  const Answer& answer = form.field(id).answer;
  return answer.kind == Kind::date ? std::stoi(answer.low.str()) : 0;
}

inline std::u16string digits_of(int number) { return u16(std::to_string(number)); }

// A piece of two characters of the name stands in the clause of the goal that holds the number.
inline bool is_about(std::u16string_view goal, Span span, std::u16string_view name) {
  constexpr std::u16string_view ends = u"\uff0c\u3002\uff1b\n";
  const auto before = goal.substr(0, span.begin).find_last_of(ends);
  const std::size_t begin = before == std::u16string_view::npos ? 0 : before + 1;
  const auto clause = goal.substr(begin, std::min(goal.find_first_of(ends, span.end), goal.size()) - begin);
  for (std::size_t i = 0; i + 2 <= name.size(); ++i) {
    if (clause.find(name.substr(i, 2)) != std::u16string_view::npos) return true;
  }
  return false;
}

inline bool same_number(const Answer& a, const Answer& b) { return a.base() == b.base() && a.unit.family == b.unit.family && a.unit.per == b.unit.per; }

inline bool is_measured_by(const form::Form& form, const Goal& goal, const Answer& number) {
  const auto& text = form.field(goal.field).text;
  const auto all = measures_of(form);
  return std::any_of(all.begin(), all.end(), [&](const Measure& each) {
    return each.value(goal.column).is_quantity() && same_number(each.value(goal.column), number) && is_about(text, number.span, each.cell("name").text);
  });
}

// Said once, and an indicator says the same; a goal of the cycle that is also the year's is said twice.
inline Mutants goal_number(const form::Form& form, Chance& chance) {
  Mutants out;
  for (const Goal& goal : kGoals) {
    const auto& text = form.field(goal.field).text;
    if (goal.column == std::string_view("cycle") && text == form.field("goal_annual").text) continue;
    const auto numbers = form.reader().quantities(text);
    for (const Answer& number : numbers) {
      const auto times = std::count_if(numbers.begin(), numbers.end(), [&](const Answer& each) { return same_number(each, number); });
      if (times != 1 || number.unit.none() || number.kind == Kind::range || !is_measured_by(form, goal, number)) continue;
      if (auto changed = with_other_digit(text, number.span, chance)) out.push_back(set_cell(field_ref(form, goal.field), *changed));
    }
  }
  return out;
}

// The budget's year before the beginning or behind the end of the cycle.
inline Mutants year_outside_cycle(const form::Form& form, Chance&) {
  Mutants out;
  const int year = year_of(form, "year");
  if (year == 0 || year_of(form, "cycle_start") == 0) return out;
  out.push_back(set_cell(field_ref(form, "cycle_start"), digits_of(year + 1)));
  out.push_back(set_cell(field_ref(form, "cycle_end"), digits_of(year - 1)));
  out.push_back(set_cell(field_ref(form, "year"), digits_of(year_of(form, "cycle_start") - 1)));
  return out;
}

// Every mention of the budget's year in the goal of the year moved.
inline Mutants goal_of_year(const form::Form& form, int by) {
  Mutants out;
  const int year = year_of(form, "year");
  const auto& text = form.field("goal_annual").text;
  if (text.find(digits_of(year)) == std::u16string::npos) return out;
  out.push_back(set_cell(field_ref(form, "goal_annual"), replaced_all(text, digits_of(year), digits_of(year + by))));
  return out;
}
inline Mutants goal_of_last_year(const form::Form& form, Chance&) { return goal_of_year(form, -1); }
inline Mutants goal_of_next_year(const form::Form& form, Chance&) { return goal_of_year(form, 1); }

// The years that the goal of the cycle says are those of the fields; then they begin earlier, or end later.
inline Mutants goal_of_other_years(const form::Form& form, Chance&) {
  Mutants out;
  const auto& text = form.field("goal_cycle").text;
  const int first = year_of(form, "cycle_start");
  const int last = year_of(form, "cycle_end");
  if (first == last) return out;
  for (const Answer& years : form.reader().passage(text)) {
    if (years.kind != Kind::period || years.low != Decimal(first) || years.high != Decimal(last)) continue;
    for (const auto& [from, to] : {std::pair(first, first - 1), std::pair(last, last + 1)}) {
      if (auto changed = replaced_in(text, years.span, digits_of(from), digits_of(to))) out.push_back(set_cell(field_ref(form, "goal_cycle"), *changed));
    }
  }
  return out;
}

}  // namespace hebiao::test
