#include <algorithm>

#include "rules/money.h"
#include "base/ranges.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// The amounts of the same block that are filled.
std::vector<CellRef> filled_beside(const Subject& s) {
  std::vector<CellRef> out;
  for (int i = 0; i < static_cast<int>(s.form.fields().size()); ++i) {
    const CellRef cell{-1, 0, i};
    if (s.form.meta(cell).block == s.meta().block && !s.form.at(cell).answer.blank()) out.push_back(cell);
  }
  return out;
}

// Zero is offered only where the sums may still agree with it.
bool zero_fits(const Subject& s) {
  form::Form filled = s.form;
  filled.set(s.cell, u"0.00");
  const Subject after{filled, s.words, s.cell};
  return ranges::all_of(s.form.tpl().identities, [&](const form::Identity& identity) {
    const auto balance = identity.rule == "sum_equals" ? balance_of(after, identity) : std::nullopt;
    return !balance || balance->equal();
  });
}

}  // namespace

Outcome amount_blank(const Subject& s) {
  if (s.meta().block.empty()) return not_applicable();
  if (!s.answer().blank()) return pass();
  const std::vector<CellRef> filled = filled_beside(s);
  if (filled.empty()) return not_applicable();
  const auto rest = remainder_of(s, s.cell);
  const bool fits_zero = rest && rest->is_zero();
  const bool needed = s.meta().required && !fits_zero;  // an amount is missing, not a zero
  Outcome out = fail(s.cell, needed ? "missing" : "blank");
  out.related = filled;
  if (rest && *rest > Decimal()) {
    out.message = needed ? "missing_rest" : "rest";
    out.facts = {{"amount", amount_in(s.form, s.cell, *rest)}};
    if (auto typed = typed_amount(s.form, s.cell, *rest)) out.fixes.push_back(replace_cell(s.cell, s.here(), "fill", std::move(*typed)));
  } else if (!needed && zero_fits(s)) {
    const bool all_zero =
        ranges::all_of(filled, [&](CellRef cell) { return s.form.at(cell).answer.low.is_zero(); });
    out.fixes.push_back(replace_cell(s.cell, s.here(), fits_zero || all_zero ? "zero" : "perhaps_zero", u"0.00"));
  }
  return out;
}

}  // namespace hebiao::rules
