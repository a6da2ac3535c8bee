#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "base/ranges.h"
#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// What is done or given out; times, shares and money are none.
bool is_output_count(const Answer& value) {
  constexpr std::array<std::string_view, 7> families{"",      "pieces", "person",   "person_times",
                                                     "times", "events", "household"};
  return value.kind == Kind::number && value.unit.per.empty() && !value.high.is_zero() &&
         ranges::find(families, value.unit.family) != families.end();
}

bool bound_is_natural(const Subject& s, const std::u16string& name) {
  return negative_head(s, name) || s.words["negative_words"].occurs_in(name) ||
         s.words["limit_words"].occurs_in(name) || s.words["saving_words"].occurs_in(name) ||
         s.words["unitless_names"].suffix_of(name);
}

// 合格率≤95%; ≤100% is idle but not wrong.
bool is_rate_below_whole(const Subject& s, const Answer& value, const std::u16string& name) {
  constexpr std::int64_t whole = 100;
  return value.unit.id == u"%" && value.high < Decimal(whole) && (positive_rate(s, name) || s.words["more_is_better"].suffix_of(name)) && !negative_head(s, name);
}

}  // namespace

Outcome output_upper_bound(const Subject& s) {
  const Answer& value = s.answer();
  if (!is_upper_bound(value)) return not_applicable();
  const std::u16string name = core_name(s);
  const bool count = s.in_level2("quantity") && is_output_count(value) && !bound_is_natural(s, name);
  const bool rate = is_rate_below_whole(s, value, name);
  if (!count && !rate) return pass();
  Outcome out = fail(s.cell, count ? "upper_bound" : "rate", value.span);
  out.fixes.push_back(change_all(s.cell, s.here(), "turn", {with_comparator(s, value, u"≥")}));
  if (count) out.fixes.push_back(change_all(s.cell, s.here(), "turn", {with_comparator(s, value, u"=")}));
  return out;
}

}  // namespace hebiao::rules
