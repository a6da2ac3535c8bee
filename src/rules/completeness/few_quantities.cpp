#include <algorithm>

#include "rules/costs.h"
#include "rules/indicators.h"
#include "rules/money.h"
#include "rules/numbering.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

constexpr std::int64_t kLarge = 1'000'000;  // 元
constexpr int kItems = 3;

// The longest list of one style.
int items_in(const Subject& s, const std::u16string& goal) {
  int out = 0;
  for (const Marker& marker : markers_in(s.words, goal)) out = std::max(out, marker.number);
  return out;
}

}  // namespace

Outcome few_quantities(const Subject& s) {
  const Answer& budget = s.form.field("budget").answer;
  const auto yuan = budget.base();
  if (s.level2->id != "quantity" || budget.kind != Kind::money || !yuan || *yuan < Decimal(kLarge)) return not_applicable();
  int rows = 0;
  int first = -1;
  for (int row = 0; row < static_cast<int>(s.form.rows(s.cell.table).size()); ++row) {
    const bool here = s.form.rows(s.cell.table)[static_cast<std::size_t>(row)].place.level2 == s.level2;
    if (!here || says_nothing(s.form.cell(s.cell.table, row, "name"), s.words)) continue;
    if (first < 0) first = row;
    ++rows;
  }
  const int items = items_in(s, s.form.field("goal_annual").text);
  if (rows != 1 || items < kItems) return pass();
  Outcome out = fail({s.cell.table, first, s.cell.column}, "few");
  out.facts = {{"items", whole_text(items)}, {"budget", amount_in(s.form, budget_cell(s.form), *yuan)}};
  return out;
}

}  // namespace hebiao::rules
