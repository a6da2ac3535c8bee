#include "rules/rule.h"

namespace hebiao::rules {

// Nothing looks into such a cell; this says so.
Outcome cell_too_long(const Subject& s) {
  const auto grouped = [](std::size_t count) {
    const std::string digits = Decimal(static_cast<std::int64_t>(count)).grouped();
    return std::u16string(digits.begin(), digits.end());
  };
  Outcome out = fail(s.cell, "unread");
  out.facts = {{"count", grouped(s.here().too_long.size())}, {"limit", grouped(form::kMaxCellUnits)}};
  return out;
}

}  // namespace hebiao::rules
