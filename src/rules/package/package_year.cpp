#include <map>

#include "rules/goals.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// The year of the unit's own form, or else of most forms; 0 if neither says.
int year_of_package(std::span<const form::Form> package) {
  for (const form::Form& form : package) {
    if (is_unit_form(form) && budget_year(form) != 0) return budget_year(form);
  }
  std::map<int, std::size_t> votes;
  for (const form::Form& form : package) ++votes[budget_year(form)];
  for (const auto& [year, count] : votes) {
    if (year != 0 && 2 * count > package.size()) return year;
  }
  return 0;
}

}  // namespace

Outcome package_year(const Subject& s) {
  const int wanted = year_of_package(s.around.package);
  const int own = budget_year(s.form);
  if (wanted == 0 || own == 0) return not_applicable();
  if (own == wanted) return pass();
  Outcome out = fail(s.cell, "differs");
  out.facts = {{"text", whole_text(own)}, {"other", whole_text(wanted)}};
  out.fixes.push_back(replace_cell(s.cell, s.here(), "take", whole_text(wanted)));
  return out;
}

}  // namespace hebiao::rules
