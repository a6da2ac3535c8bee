// What mutants are: a clean form with one mistake in it. Each mutation makes those mutants of one kind that a reviewer
// would certainly notice; what the rules look at plays no part in that choice.
#pragma once

#include "form/damages.h"
#include "form/packages.h"

namespace hebiao::test {

using form::CellRef;
using quantity::Answer;
using quantity::Kind;

struct Mutant {
  CellRef place;  // its row or its field is where a finding is expected
  std::vector<std::pair<CellRef, std::u16string>> changes;
  int twin = -1;  // this row is printed once more, at `place`
};
using Mutants = std::vector<Mutant>;

struct Mutation {
  const char* name;
  const char* codes;  // each of them is a fair answer
  bool anywhere;      // which amount of a sum is wrong nobody knows
  Mutants (*make)(const form::Form& form, Chance& chance);
};

// One indicator, or one side of it in the form with two.
struct Measure {
  const form::Form& form;
  int table;
  int row;

  [[nodiscard]] CellRef ref(std::string_view column) const {
    return {table, row, form.tpl().tables[static_cast<std::size_t>(table)].column(column)};
  }
  [[nodiscard]] const form::Cell& cell(std::string_view column) const { return form.cell(table, row, column); }
  [[nodiscard]] const Answer& value(std::string_view column) const { return cell(column).answer; }
  [[nodiscard]] bool is_cost() const {
    const auto* level1 = form.rows(table)[static_cast<std::size_t>(row)].place.level1;
    return level1 && level1->id == "cost";
  }
};

inline std::vector<Measure> measures_of(const form::Form& form) {
  std::vector<Measure> out;
  const int table = form.tpl().table("indicators");
  for (int row = 0; row < static_cast<int>(form.rows(table).size()); ++row) {
    const Measure measure{form, table, row};
    if (!measure.cell("name").text.empty() && !measure.cell("annual").text.empty()) out.push_back(measure);
  }
  return out;
}

inline Mutant set_cell(CellRef cell, std::u16string text) { return {cell, {{cell, std::move(text)}}}; }

inline form::Form applied(const form::Form& form, const Mutant& mutant) {
  form::Form out = form;
  if (mutant.twin >= 0) {
    out.insert_row(mutant.place.table, mutant.place.row);
    const auto& cells = form.rows(mutant.place.table)[static_cast<std::size_t>(mutant.twin)].cells;
    for (int c = 0; c < static_cast<int>(cells.size()); ++c) {
      out.set({mutant.place.table, mutant.place.row, c}, cells[static_cast<std::size_t>(c)].text);
    }
  }
  for (const auto& [cell, text] : mutant.changes) out.set(cell, text);
  return out;
}

// One digit changed of those that count: not the zeros at the end, which may be rounding.
inline std::optional<std::u16string> with_other_digit(std::u16string text, Span span, Chance& chance) {
  std::vector<std::size_t> digits;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    if (text[i] >= u'0' && text[i] <= u'9') digits.push_back(i);
  }
  while (!digits.empty() && text[digits.back()] == u'0') digits.pop_back();
  if (digits.empty()) return std::nullopt;
  char16_t& digit = text[digits[chance.below(digits.size())]];
  const auto other = static_cast<char16_t>(u'1' + chance.below(8));
  digit = static_cast<char16_t>(other < digit ? other : other + 1);
  return text;
}

inline std::u16string replaced_all(std::u16string text, std::u16string_view from, std::u16string_view to) {
  for (auto at = text.find(from); at != std::u16string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// The first `from` inside the span; nullopt if there is none.
inline std::optional<std::u16string> replaced_in(std::u16string text, Span span, std::u16string_view from, std::u16string_view to) {
  const auto at = text.find(from, span.begin);
  if (at == std::u16string::npos || at + from.size() > span.end) return std::nullopt;
  return text.replace(at, from.size(), to);
}

// Some of them, drawn at random.
inline Mutants drawn(Mutants all, std::size_t most, Chance& chance) {
  while (all.size() > most) all.erase(all.begin() + static_cast<std::ptrdiff_t>(chance.below(all.size())));
  return all;
}

}  // namespace hebiao::test
