#include "base/ranges.h"
#include "rules/goals.h"
#include "rules/money.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

bool is_project_of(std::u16string_view project, std::u16string_view task) {
  constexpr int kMostly = 60;
  const std::u16string a = text::label_key(project);
  const std::u16string b = text::label_key(task);
  return a.find(b) != std::u16string::npos || b.find(a) != std::u16string::npos || contained(a, b) >= kMostly || contained(b, a) >= kMostly;
}

bool has_form(const Subject& s, std::u16string_view task) {
  return ranges::any_of(s.around.package, [&](const form::Form& other) {
    const std::u16string& name = other.field("name").text;
    return other.tpl().kind == 'X' && !name.empty() && is_project_of(name, task);
  });
}

}  // namespace

Outcome key_task_form(const Subject& s) {
  const Answer& money = s.form.cell(s.cell.table, s.cell.row, "money").answer;
  const bool counts = money.kind == Kind::money && !money.low.is_zero() && !is_sum_row(s, s.cell.table, s.cell.row);
  if (s.here().answer.blank() || !counts || has_form(s, s.here().text)) return pass();
  // A package that holds the form of no task may simply not be complete.
  const bool others = ranges::any_of(s.form.rows(s.cell.table), [&](const form::Row& row) {
    const Cell& name = row.cells[static_cast<std::size_t>(s.cell.column)];
    return !name.answer.blank() && has_form(s, name.text);
  });
  return others ? fail(s.cell, "missing") : not_applicable();
}

}  // namespace hebiao::rules
