#include "rules/indicator_names.h"

namespace hebiao::rules {

Outcome satisfaction_whole(const Subject& s) {
  constexpr std::int64_t kWhole = 100;
  if (!s.words["satisfaction_heads"].suffix_of(core_name(s))) return not_applicable();
  const Answer& value = s.answer();
  return value.kind == Kind::percent && value.high == Decimal(kWhole) ? fail(s.cell, "whole", value.span) : pass();
}

}  // namespace hebiao::rules
