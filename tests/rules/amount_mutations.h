// Mutations of amounts and units.
#pragma once

#include "mutations.h"

namespace hebiao::test {

constexpr std::u16string_view kYuan = u"\u5143";
constexpr std::u16string_view kTenThousandYuan = u"\u4e07\u5143";

inline bool is_sum_of_money(const Answer& value) { return value.kind == Kind::money && value.unit.per.empty(); }

// The annual cost that says what all of the project, or all projects of the department, cost.
inline bool is_whole_cost(const Measure& measure) {
  const Answer& cost = measure.value("annual");
  if (!measure.is_cost() || !is_sum_of_money(cost)) return false;
  for (const char* field : {"budget", "project_expenditure"}) {
    const Answer& amount = measure.form.field(field).answer;
    if (amount.kind == Kind::money && amount.base() == cost.base()) return true;
  }
  return false;
}

inline void change_digit(const form::Form& form, CellRef cell, Chance& chance, Mutants& out) {
  const auto& text = form.at(cell).text;
  if (auto changed = with_other_digit(text, make_span(0, text.size()), chance)) out.push_back(set_cell(cell, *changed));
}

inline Mutants digit_of_budget(const form::Form& form, Chance& chance) {
  Mutants out;
  const auto all = measures_of(form);
  const bool stated = std::any_of(all.begin(), all.end(), is_whole_cost);
  const CellRef budget{-1, 0, form.tpl().field("budget")};
  for (int i = 0; stated && budget.column >= 0 && i < 3; ++i) change_digit(form, budget, chance, out);
  return out;
}

inline std::int64_t whole_yuan(const Answer& amount) {
  const auto base = amount.base();
  return base ? std::stoll(base->str()) : 0;
}

// A few hundred yuan may be the rounding of several amounts in 10,000 yuan.
constexpr std::int64_t kRounding = 1000;

inline Mutants digit_of_sum(const form::Form& form, Chance& chance) {
  Mutants tried, out;
  for (const form::Identity& identity : form.tpl().identities) {
    if (identity.rule != "sum_equals" && identity.rule != "medium_term") continue;
    for (const auto* side : {&identity.parts, &identity.total}) {
      for (const std::string& field : *side) change_digit(form, {-1, 0, form.tpl().field(field)}, chance, tried);
    }
  }
  std::copy_if(tried.begin(), tried.end(), std::back_inserter(out), [&](const Mutant& each) {
    return std::abs(whole_yuan(applied(form, each).at(each.place).answer) - whole_yuan(form.at(each.place).answer)) > kRounding;
  });
  return out;
}

inline Mutants digit_of_cost_total(const form::Form& form, Chance& chance) {
  Mutants out;
  for (const Measure& measure : measures_of(form)) {
    if (is_whole_cost(measure)) change_digit(form, measure.ref("annual"), chance, out);
  }
  return out;
}

inline std::int64_t tasks_above_limit(const form::Form& form) {
  std::int64_t out = 0;
  for (const char* id : {"tasks", "other_tasks"}) {
    const int table = form.tpl().table(id);
    for (int row = 0; table >= 0 && row < static_cast<int>(form.rows(table).size()); ++row) {
      out += whole_yuan(form.cell(table, row, "money").answer);
    }
  }
  for (const char* field : {"project_expenditure", "special_funds", "other_development"}) out -= whole_yuan(form.field(field).answer);
  return out;
}

// Less for a task may be right, more than there is cannot be.
inline Mutants digit_of_task(const form::Form& form, Chance& chance) {
  Mutants tried, out;
  const int table = form.tpl().table("tasks");
  for (int row = 0; table >= 0 && row < static_cast<int>(form.rows(table).size()); ++row) {
    const int column = form.tpl().tables[static_cast<std::size_t>(table)].column("money");
    for (int i = 0; i < 4; ++i) change_digit(form, {table, row, column}, chance, tried);
  }
  std::copy_if(tried.begin(), tried.end(), std::back_inserter(out), [&](const Mutant& each) { return tasks_above_limit(applied(form, each)) > kRounding; });
  return out;
}

// Beside the other value of its row, or beside the budget, it is seen to be 10,000 times too large or too small.
inline Mutants ten_thousand_times(const form::Form& form, Chance&) {
  Mutants out;
  for (const Measure& measure : measures_of(form)) {
    for (const char* column : {"cycle", "annual"}) {
      const Answer& value = measure.value(column);
      const bool yuan = value.unit.id == kYuan;
      if (value.kind != Kind::money || (!yuan && value.unit.id != kTenThousandYuan)) continue;
      const bool pair = measure.value("cycle").unit.id == measure.value("annual").unit.id;
      if (!pair && !is_whole_cost(measure)) continue;
      const auto& from = yuan ? kYuan : kTenThousandYuan;
      const auto& to = yuan ? kTenThousandYuan : kYuan;
      if (auto text = replaced_in(measure.cell(column).text, value.span, from, to)) out.push_back(set_cell(measure.ref(column), *text));
    }
  }
  return out;
}

inline bool name_counts_in(const Measure& measure, const std::u16string& unit) {
  const std::u16string& name = measure.cell("name").text;
  return name.ends_with(unit + u'\u6570');
}

// Counted in one unit on the left and in another on the right, or not in the one that the name says (人数, 户数).
inline Mutants other_unit(const form::Form& form, Chance& chance) {
  // Persons, times, pieces, homes, kilometres, days.
  constexpr std::array<std::u16string_view, 6> units{u"\u4eba", u"\u6b21", u"\u4e2a", u"\u5bb6", u"\u516c\u91cc", u"\u5929"};
  Mutants out;
  for (const Measure& measure : measures_of(form)) {
    const bool pair = measure.value("cycle").unit.id == measure.value("annual").unit.id;
    for (const char* column : {"cycle", "annual"}) {
      const Answer& value = measure.value(column);
      if (value.kind != Kind::number || value.unit.none() || (!pair && !name_counts_in(measure, value.unit.id))) continue;
      const auto unit = units[chance.below(units.size())];
      if (catalogue().reader.value(u"1" + std::u16string(unit)).unit.family == value.unit.family) continue;
      if (auto text = replaced_in(measure.cell(column).text, value.span, value.unit.id, unit)) out.push_back(set_cell(measure.ref(column), *text));
    }
  }
  return out;
}

}  // namespace hebiao::test
