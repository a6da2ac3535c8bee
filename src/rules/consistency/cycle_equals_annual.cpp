#include "quantity/unit.h"
#include "rules/cycle.h"
#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/unit_pairs.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// What happens again each year; people, rooms and systems are the same ones.
bool is_flow(const Answer& value, bool done_again) {
  const std::string& family = value.unit.family;
  const bool recurs = done_again || family == "times" || family == "person_times" || family == "events";
  return value.kind == Kind::number && recurs && value.unit.per.empty() && value.label.empty() && !is_upper_bound(value);
}

bool is_yearly(const Subject& s, const std::u16string& name) {
  return s.words["per_marks"].occurs_in(name) || s.words["per_heads"].occurs_in(name) || s.words["not_rates"].suffix_of(name);
}

}  // namespace

Outcome cycle_equals_annual(const Subject& s) {
  const auto cycle = cycle_of(s);
  if (!cycle || cycle->open_ended() || cycle->years() < 2 || !s.in_level2("quantity")) return not_applicable();
  const CellRef there = s.beside("cycle");
  const Answer& all = s.form.at(there).answer;
  const Answer& annual = s.form.at(s.beside("annual")).answer;
  const bool again = s.words["flow_words"].occurs_in(core_name(s));
  if (!is_flow(all, again) || !is_flow(annual, again) || names_differ(s) || is_yearly(s, core_name(s))) return not_applicable();
  const auto total = multiply(annual.low, Decimal(cycle->years()));
  if (all.low != annual.low || !quantity::same_unit(all.unit, annual.unit) || !total) return pass();
  Outcome out = fail(there, "same", all.span);
  const std::u16string shown = words_at(s.form.at(there), all.span);
  const std::u16string before = text::from_utf8(all.low.str());
  std::u16string after = shown;
  const auto at = shown.find(before);
  if (at != std::u16string::npos) after.replace(at, before.size(), text::from_utf8(total->str()));
  out.facts = {{"years", whole_text(cycle->years())}, {"cycle", shown}, {"total", decimal_text(*total)}};
  out.related = {s.beside("annual")};
  if (after != shown) out.fixes.push_back(replace_span(there, s.form.at(there), "add_up", all.span, after));
  return out;
}

}  // namespace hebiao::rules
