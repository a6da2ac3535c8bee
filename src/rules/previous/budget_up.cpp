#include "rules/costs.h"
#include "rules/indicators.h"
#include "rules/last_year.h"
#include "rules/money.h"

namespace hebiao::rules {
namespace {

CellRef money_cell(const form::Form& form) {
  const int budget = form.tpl().field("budget");
  return {-1, 0, budget >= 0 ? budget : form.tpl().field("project_expenditure")};
}

// Of all targets of the year at least one is compared, and none is new or higher than it was.
bool no_target_rose(const Subject& s) {
  const int table = s.form.tpl().table("indicators");
  const int annual = s.form.tpl().tables[static_cast<std::size_t>(table)].column("annual");
  bool compared = false;
  for (int row = 0; row < static_cast<int>(s.form.rows(table).size()); ++row) {
    const Subject value{s.form, s.words, {table, row, annual}, nullptr, nullptr, nullptr, s.around};
    if (value.answer().blank() || value.in_level1("cost")) continue;
    if (!same_indicator(value) || move_of_target(value) == Move::higher) return false;
    compared |= value.answer().is_quantity();
  }
  return compared;
}

}  // namespace

Outcome budget_up(const Subject& s) {
  constexpr int kNoticeable = 105;  // a rise of 5 % may be prices
  const CellRef cell = money_cell(s.form);
  const Answer& now = s.form.at(cell).answer;
  const Answer& before = s.around.previous->at(money_cell(*s.around.previous)).answer;
  const auto a = now.base();
  const auto b = before.base();
  if (now.kind != Kind::money || before.kind != Kind::money || !a || !b) return not_applicable();
  const auto grown = multiply(*a, Decimal(100));
  const auto least = multiply(*b, Decimal(kNoticeable));
  if (!grown || !least || *grown < *least || !no_target_rose(s)) return pass();
  Outcome out = fail(cell, "same");
  out.facts = {{"before", amount_in(s.form, cell, *b)}, {"now", amount_in(s.form, cell, *a)}};
  return out;
}

}  // namespace hebiao::rules
