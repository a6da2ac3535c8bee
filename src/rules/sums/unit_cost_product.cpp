#include <map>

#include "rules/costs.h"
#include "rules/unit_pairs.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// By unit: what the outputs count; nullopt if more than one of them counts it, or up to a bound.
using Counts = std::map<std::u16string, std::optional<Decimal>>;

Counts counts_of(const Subject& s) {
  Counts out;
  for (int row = 0; row < static_cast<int>(s.form.rows(s.cell.table).size()); ++row) {
    const Subject value = s.at({s.cell.table, row, s.cell.column});
    const Answer& answer = value.answer();
    if (answer.kind != Kind::number || !value.in_level1("output")) continue;
    const auto [place, first] = out.try_emplace(answer.unit.id, answer.low);
    if (!first || is_upper_bound(answer)) place->second = std::nullopt;
  }
  return out;
}

// The one quantity of the outputs that is counted in this unit.
std::optional<Decimal> quantity_of(const Subject& s, const std::u16string& unit) {
  const auto wanted = s.form.reader().quantities(u"1" + unit);
  const auto counts = s.once(s.column_number(), [&] { return counts_of(s); });
  const auto found = wanted.empty() ? counts->end() : counts->find(wanted.front().unit.id);
  return found == counts->end() ? std::nullopt : found->second;
}

}  // namespace

// Unsure: nobody says that each of them pays the whole standard.
Outcome unit_cost_product(const Subject& s) {
  const Answer& price = s.answer();
  if (s.meta().id != "annual" || price.kind != Kind::money || price.unit.per.empty() || !is_economic_cost(s)) return not_applicable();
  const auto total = stated_cost_total(s);
  auto product = price.base();
  auto rounding = price.half_unit();  // of the price, grown with the quantities
  std::u16string formula = decimal_text(price.low) + unit_text(price);
  for (const std::u16string& per : price.unit.per) {
    const auto quantity = s.words["year_words"].contains(per) ? std::optional(Decimal(1)) : quantity_of(s, per);
    product = product && quantity ? multiply(*product, *quantity) : std::nullopt;
    rounding = rounding && quantity ? multiply(*rounding, *quantity) : std::nullopt;
    if (quantity) formula += u" \u00d7 " + decimal_text(*quantity) + per;
  }
  const CellRef budget = budget_cell(s.form);
  const auto limit = total ? total : s.form.at(budget).answer.base();
  const auto least = product && rounding ? subtract(*product, *rounding) : std::nullopt;
  if (!least || !limit || limit->is_zero() || *least <= *limit) return pass();
  Outcome out = unsure(s.cell, "above", price.span);
  out.facts = {{"formula", formula + u" = " + amount_text(*product, base_money_unit(s.words))}, {"total", amount_text(*limit, base_money_unit(s.words))}};
  return out;
}

}  // namespace hebiao::rules
