#include "base/ranges.h"
#include "rules/goals.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

bool is_unit_form(const form::Form& form) { return form.tpl().kind == 'Z' || form.tpl().kind == 'H'; }

// The year of the unit's own form, or else of most forms; 0 if neither says.
int year_of_package(std::span<const form::Form> package) {
  for (const form::Form& form : package) {
    if (is_unit_form(form) && budget_year(form) != 0) return budget_year(form);
  }
  for (const form::Form& form : package) {
    const int year = budget_year(form);
    const auto same = ranges::count_if(package, [year](const form::Form& other) { return budget_year(other) == year; });
    if (year != 0 && 2 * static_cast<std::size_t>(same) > package.size()) return year;
  }
  return 0;
}

}  // namespace

Outcome package_year(const Subject& s) {
  const int wanted = year_of_package(s.around.package);
  const int own = budget_year(s.form);
  if (wanted == 0 || own == 0 || own == wanted) return pass();
  Outcome out = fail(s.cell, "differs");
  out.facts = {{"text", whole_text(own)}, {"other", whole_text(wanted)}};
  out.fixes.push_back(replace_cell(s.cell, s.here(), "take", whole_text(wanted)));
  return out;
}

}  // namespace hebiao::rules
