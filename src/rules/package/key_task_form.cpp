#include "base/ranges.h"
#include "rules/goals.h"
#include "rules/money.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

struct Name {
  std::u16string key;
  Pairs pairs;
};

Name name_of(std::u16string_view typed) {
  std::u16string key = text::label_key(typed);
  Pairs pairs = pairs_of(key);
  return {std::move(key), std::move(pairs)};
}

bool is_project_of(const Name& project, const Name& task) {
  constexpr int kMostly = 60;
  return project.key.find(task.key) != std::u16string::npos || task.key.find(project.key) != std::u16string::npos ||
         contained(project.pairs, task.pairs) >= kMostly || contained(task.pairs, project.pairs) >= kMostly;
}

std::vector<Name> projects_of(const Subject& s) {
  std::vector<Name> out;
  for (const form::Form& other : s.around.package) {
    const std::u16string& name = other.field("name").text;
    if (other.tpl().kind == 'X' && !name.empty()) out.push_back(name_of(name));
  }
  return out;
}

bool has_form(const Subject& s, std::u16string_view typed) {
  const auto projects = s.once(0, [&] { return projects_of(s); });
  const Name task = name_of(typed);
  return ranges::any_of(*projects, [&](const Name& project) { return is_project_of(project, task); });
}

bool any_has_form(const Subject& s) {
  return ranges::any_of(s.form.rows(s.cell.table), [&](const form::Row& row) {
    const Cell& name = row.cells[static_cast<std::size_t>(s.cell.column)];
    return !name.answer.blank() && has_form(s, name.text);
  });
}

}  // namespace

Outcome key_task_form(const Subject& s) {
  const Answer& money = s.form.cell(s.cell.table, s.cell.row, "money").answer;
  const bool counts = money.kind == Kind::money && !money.low.is_zero() && !is_sum_row(s, s.cell.table, s.cell.row);
  if (s.here().answer.blank() || !counts || has_form(s, s.here().text)) return pass();
  // A package that holds the form of no task may simply not be complete.
  return *s.once(s.column_number(), [&] { return any_has_form(s); }) ? fail(s.cell, "missing") : not_applicable();
}

}  // namespace hebiao::rules
