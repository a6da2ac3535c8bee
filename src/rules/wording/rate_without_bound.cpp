#include "rules/edits.h"
#include "rules/indicator_names.h"

namespace hebiao::rules {

Outcome rate_without_bound(const Subject& s) {
  constexpr std::int64_t kWhole = 100;
  const std::u16string name = core_name(s);
  if (!positive_rate(s, name) && !s.words["satisfaction_heads"].suffix_of(name)) return not_applicable();
  const Answer& value = s.answer();
  const bool in_percent = value.kind == Kind::percent || (value.kind == Kind::number && value.unit.none() && split_name(s.name()).bracket == u"%");
  const bool partly = value.high < Decimal(kWhole) && value.low > Decimal(1) && value.low == value.high;
  if (!in_percent || !partly || value.comparator != Comparator::none || value.fraction.denominator != 0) return pass();
  Outcome out = fail(s.cell, "bound", value.span);
  out.fixes.push_back(change_all(s.cell, s.here(), "limit", {{make_span(value.span.begin, value.span.begin), u"≥"}}));
  return out;
}

}  // namespace hebiao::rules
