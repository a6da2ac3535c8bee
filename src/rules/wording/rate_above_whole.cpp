#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

constexpr std::int64_t kWhole = 100;

bool is_capped(const Subject& s, const Answer& value, const std::u16string& name) {
  const text::Lexicon& rates = s.words["capped_rates"];
  return s.in_level1("satisfaction") || rates.suffix_of(name) || rates.suffix_of(value.label);
}

// In percent; nullopt if it is no share.
std::optional<Decimal> percent_of(const Answer& value, bool unit_in_name) {
  if (value.unit.family == "ratio") return multiply(value.high, value.unit.factor);
  return value.unit.none() && unit_in_name ? std::optional(value.high) : std::nullopt;
}

}  // namespace

Outcome rate_above_whole(const Subject& s) {
  const std::u16string full_name = s.name();
  const std::u16string name = core_name(s);
  bool capped = false;
  const bool unit_in_name = split_name(full_name).bracket == u"%";
  for (const Answer* value : quantities_in(s.answer())) {
    const auto percent = percent_of(*value, unit_in_name);
    if (!percent || !is_capped(s, *value, name)) continue;
    capped = true;
    const bool over = *percent > Decimal(kWhole);
    if (!over && !(is_lower_bound(*value) && *percent == Decimal(kWhole))) continue;
    Outcome out = fail(s.cell, over ? "over" : "at_least", value->span);
    if (over)
      out.fixes.push_back(replace_span(s.cell, s.here(), "cut", value->span, u"100%"));
    else
      out.fixes.push_back(change_all(s.cell, s.here(), "exactly", {with_comparator(s, *value, u"=")}));
    return out;
  }
  return capped ? pass() : not_applicable();
}

}  // namespace hebiao::rules
