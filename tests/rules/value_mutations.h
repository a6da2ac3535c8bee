// Mutations of rows, names and values.
#pragma once

#include "mutations.h"

namespace hebiao::test {

constexpr char16_t kAtLeast = u'\u2265';
constexpr char16_t kAtMost = u'\u2264';

inline Mutants value_deleted(const form::Form& form, Chance&) {
  Mutants out;
  for (const Measure& measure : measures_of(form)) {
    for (const char* column : {"cycle", "annual"}) {
      if (!measure.cell(column).text.empty()) out.push_back(set_cell(measure.ref(column), {}));
    }
  }
  return out;
}

inline Mutants name_deleted(const form::Form& form, Chance&) {
  Mutants out;
  for (const Measure& measure : measures_of(form)) out.push_back(set_cell(measure.ref("name"), {}));
  return out;
}

// What the form asks for: required fields, and amounts that stand beside other amounts.
inline Mutants field_deleted(const form::Form& form, Chance&) {
  Mutants out;
  for (int f = 0; f < static_cast<int>(form.fields().size()); ++f) {
    const form::Field& meta = form.meta({-1, 0, f});
    const bool asked = meta.required || !meta.block.empty();
    if (asked && !meta.hidden && !form.fields()[static_cast<std::size_t>(f)].text.empty()) out.push_back(set_cell({-1, 0, f}, {}));
  }
  return out;
}

inline Mutants task_cell_deleted(const form::Form& form, Chance&) {
  Mutants out;
  const int table = form.tpl().table("tasks");
  for (int row = 0; table >= 0 && row < static_cast<int>(form.rows(table).size()); ++row) {
    for (const char* column : {"name", "content", "money", "target"}) {
      const CellRef cell{table, row, form.tpl().tables[static_cast<std::size_t>(table)].column(column)};
      if (!form.at(cell).text.empty()) out.push_back(set_cell(cell, {}));
    }
  }
  return out;
}

// Both values of a row turned round: one alone would be betrayed by the other.
inline Mutant turned(const Measure& measure, char16_t from, char16_t to) {
  Mutant out = set_cell(measure.ref("annual"), measure.cell("annual").text);
  out.changes.push_back({measure.ref("cycle"), measure.cell("cycle").text});
  for (auto& change : out.changes) std::replace(change.second.begin(), change.second.end(), from, to);
  return out;
}

inline bool begins_with(const Measure& measure, char16_t mark) { return measure.cell("annual").text.front() == mark; }

inline Mutants cost_turned(const form::Form& form, Chance&) {
  Mutants out;
  for (const Measure& measure : measures_of(form)) {
    if (measure.is_cost() && begins_with(measure, kAtMost)) out.push_back(turned(measure, kAtMost, kAtLeast));
  }
  return out;
}

// What a clean form limits from above should be small.
inline Mutants limit_turned(const form::Form& form, Chance&) {
  Mutants out;
  for (const Measure& measure : measures_of(form)) {
    if (!measure.is_cost() && begins_with(measure, kAtMost)) out.push_back(turned(measure, kAtMost, kAtLeast));
  }
  return out;
}

// …率 and …满意度; a share (占比) may be right either way.
inline Mutants rate_turned(const form::Form& form, Chance&) {
  Mutants out;
  for (const Measure& measure : measures_of(form)) {
    const std::u16string& name = measure.cell("name").text;
    const bool rate = name.ends_with(u'\u7387') || name.ends_with(u"\u6ee1\u610f\u5ea6");
    if (rate && begins_with(measure, kAtLeast) && measure.cell("annual").text.back() == u'%') out.push_back(turned(measure, kAtLeast, kAtMost));
  }
  return out;
}

inline Mutants row_twice(const form::Form& form, Chance&) {
  Mutants out;
  for (const Measure& measure : measures_of(form)) {
    if (form.tpl().tables[static_cast<std::size_t>(measure.table)].fixed) break;
    Mutant twin;
    twin.place = {measure.table, measure.row + 1, measure.ref("name").column};
    twin.twin = measure.row;
    out.push_back(twin);
  }
  return out;
}

// The same indicator twice, once with another value.
inline Mutants row_twice_with_other_value(const form::Form& form, Chance& chance) {
  Mutants out;
  for (Mutant& twin : row_twice(form, chance)) {
    const Measure measure{form, twin.place.table, twin.twin};
    const auto text = with_other_digit(measure.cell("annual").text, measure.value("annual").span, chance);
    if (!text) continue;
    twin.changes.push_back({{twin.place.table, twin.place.row, measure.ref("annual").column}, *text});
    out.push_back(std::move(twin));
  }
  return out;
}

inline Mutants value_to_grade(const form::Form& form, Chance& chance) {
  const auto& grades = catalogue().words["grade_words"].entries();
  Mutants out;
  for (const Measure& measure : measures_of(form)) {
    if (measure.value("annual").is_quantity()) out.push_back(set_cell(measure.ref("annual"), grades[chance.below(grades.size())].word));
  }
  return out;
}

// None of what should be small is a good answer, but for times and money.
inline Mutants value_to_none(const form::Form& form, Chance&) {
  constexpr std::array<std::string_view, 4> times{"duration", "workday", "month", "second"};
  Mutants out;
  for (const Measure& measure : measures_of(form)) {
    const Answer& value = measure.value("annual");
    const bool time = std::find(times.begin(), times.end(), value.unit.family) != times.end();
    const bool small = value.low.is_zero() || (begins_with(measure, kAtMost) && !time && value.kind != Kind::money);
    if (value.is_quantity() && !small) out.push_back(set_cell(measure.ref("annual"), u"\u65e0"));
  }
  return out;
}

}  // namespace hebiao::test
