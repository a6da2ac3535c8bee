#include "rules/values.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// 元 has two decimals; a larger unit may show two more.
int most_decimals(const quantity::Unit& unit) { return unit.factor == Decimal(1) ? 2 : 4; }

const char* remark_on(const Answer& amount) {
  if (amount.writing.wrong_grouping) return "grouping";
  if (amount.writing.scale_without_unit) return "scale";
  if (amount.writing.unit_inside) return "unit";
  if (amount.writing.full_width) return "full_width";
  return amount.low.scale() > most_decimals(amount.unit) ? "decimals" : nullptr;
}

}  // namespace

Outcome amount_format(const Subject& s) {
  const Answer& amount = s.answer();
  if (amount.kind != Kind::money) return not_applicable();
  const char* remark = remark_on(amount);
  if (!remark) return pass();
  Outcome out = fail(s.cell, remark);
  out.facts = {{"unit", s.meta().unit}};
  const Decimal exact = amount.low.trimmed();
  if (exact.scale() > most_decimals(amount.unit)) return out;  // rounding is not ours
  // 13,59 may be 13.59 or 1,359: the reader's choice is only an offer.
  out.fixes.push_back(replace_cell(s.cell, s.here(), amount.writing.wrong_grouping ? "regroup" : "normalise",
                                   text::from_utf8(exact.grouped(2))));
  return out;
}

}  // namespace hebiao::rules
