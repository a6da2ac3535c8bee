#include "base/ranges.h"
#include "rules/goals.h"
#include "rules/last_year.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {

Outcome value_carried_over(const Subject& s) {
  const Cell* before = same_cell(s);
  const int year = budget_year(s.form);
  if (!before || year == 0) return not_applicable();
  if (text::label_key(before->text) != text::label_key(s.here().text)) return pass();
  const std::vector<Years> years = years_in(s.form, s.here().text);
  const auto past = ranges::find_if(years, [year](const Years& each) { return each.last < year; });
  if (past == years.end() || is_named_year(s.words, s.here().text, past->span)) return pass();
  Outcome out = fail(s.cell, "stale", past->span);
  out.facts = {{"year", whole_text(past->last)}};
  return out;
}

}  // namespace hebiao::rules
