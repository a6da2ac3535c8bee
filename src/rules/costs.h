// What the rules of sums ask of cost indicators.
#pragma once

#include <optional>

#include "rules/rule.h"

namespace hebiao::rules {

// 费用总额, 项目预算控制数（万元）: what the whole project costs. 培训费用总额 is the total of a part.
bool is_cost_total(const Subject& s);

// The name of a total, of the project or of a part: 培训费用总额. No standard (人均控制数).
bool names_total(const Subject& s);

// An economic cost: a row of the cost class that is not about social or ecological costs.
bool is_economic_cost(const Subject& s);

// The one sum of money that a value states: ≤42.25万元, “…合计14.40万元”, 120 under a name with （万元）.
struct CostAmount {
  Decimal value;        // in the unit as printed
  quantity::Unit unit;  // of money; per year at most
  Span span;            // of the quantity, comparator included
  Span comparator_span;
  bool unit_in_name = false;
  bool marked = false;    // said to be a total: 合计, 总计
  bool per_year = false;  // 45万元/年: the total of one year

  [[nodiscard]] std::optional<Decimal> yuan() const { return multiply(value, unit.factor); }
  [[nodiscard]] std::optional<Decimal> half_unit() const { return quantity::half_unit(value, unit); }
};
// Of the value that the subject stands for. nullopt if it states a range, a price per head, several sums or none.
std::optional<CostAmount> cost_amount_of(const Subject& s);

// The cost total of the year, in 元, as the form's rows state it; nullopt if none does, or they disagree.
std::optional<Decimal> stated_cost_total(const Subject& s);
// Or else the only total of a part: enough to see that a budget is off by 10,000.
std::optional<Decimal> whole_or_only_total(const Subject& s);

// Equal after rounding, where the rounding is below one per cent: 141.6万元 and 1,416,300.00元.
bool same_amount(const CostAmount& cost, Decimal yuan);

// The field that holds a project's budget; of no cell where the form has none.
CellRef budget_cell(const form::Form& form);

// `small` is exactly a ten-thousandth of `large`: 元 and 万元 were taken for each other.
bool is_ten_thousandth(Decimal small, Decimal large);
// Of the two it is the budget: no project is planned for less than 10,000 元.
bool budget_is_off_by_unit(Decimal budget, Decimal cost);

// An amount in 元 as it is said in the unit of a cost: 141.6 万元.
std::u16string cost_text(const CostAmount& cost, Decimal yuan);

// Writes another amount in the place of this one, in the same unit. Facts: {new} is the cell's text afterwards.
std::optional<Fix> replace_amount(const Subject& s, std::string name, const CostAmount& cost, Decimal yuan);
// The same with 万元 for 元, or 元 for 万元; under a name that holds the unit only the number changes.
std::optional<Fix> swap_unit(const Subject& s, std::string name, const CostAmount& cost, Decimal yuan);

// The word for 元, from the list of units.
std::u16string base_money_unit(const text::Lexicons& words);

}  // namespace hebiao::rules
