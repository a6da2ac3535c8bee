#include "rules/costs.h"
#include "rules/money.h"
#include "rules/values.h"

namespace hebiao::rules {

Outcome budget_missing(const Subject& s) {
  const bool may_be_zero = !s.meta().block.empty();  // of a department; filled beside others: see amount_blank
  const bool zero = s.answer().kind == Kind::money && s.answer().low.is_zero();
  if (!s.answer().blank() && (!zero || may_be_zero)) return pass();
  Outcome out = fail(s.cell, zero ? "zero" : "missing");
  const auto amount = s.meta().id == "budget" ? stated_cost_total(s) : std::nullopt;
  const bool known = amount && *amount > Decimal();
  if (auto typed = known ? typed_amount(s.form, s.cell, *amount) : std::nullopt) {
    out.fixes.push_back(replace_cell(s.cell, s.here(), "fill", std::move(*typed)));
  }
  return out;
}

}  // namespace hebiao::rules
