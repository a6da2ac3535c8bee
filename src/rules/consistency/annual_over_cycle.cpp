#include <algorithm>
#include <array>

#include "quantity/unit.h"
#include "base/ranges.h"
#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/unit_pairs.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// What adds up over the years of the cycle; not shares, scores or money, and times only where they are counted
// (供餐天数, not 答复时间).
bool is_count(const Subject& s, const Answer& value) {
  constexpr std::array<std::string_view, 11> families{"",       "pieces",    "person", "person_times", "times", "events",
                                                      "household", "area", "mu", "length", "volume"};
  constexpr std::array<std::string_view, 2> times{"duration", "month"};
  const bool bound =
      value.comparator == Comparator::none || value.comparator == Comparator::eq || is_lower_bound(value);
  const bool counted = s.in_level2("quantity") && likely_units(s).size() == 1;
  const bool adds_up = ranges::find(families, value.unit.family) != families.end() ||
                       (counted && ranges::find(times, value.unit.family) != times.end());
  return value.kind == Kind::number && bound && value.unit.per.empty() && value.label.empty() && adds_up;
}

bool may_fall(const Subject& s, const std::u16string& name) {
  const bool handled = s.words["handling_verbs"].occurs_in(name);  // 办理案件数
  return negative_head(s, name) || (!handled && s.words["negative_words"].occurs_in(name)) ||
         s.words["limit_words"].occurs_in(name) || s.words["unitless_names"].suffix_of(split_name(name).head) ||
         s.words["rate_heads"].suffix_of(name) || s.words["cost_standards"].suffix_of(name);
}

}  // namespace

Outcome annual_over_cycle(const Subject& s) {
  const Answer& cycle = s.form.at(s.beside("cycle")).answer;
  const Answer& annual = s.form.at(s.beside("annual")).answer;
  if (!is_count(s, cycle) || !is_count(s, annual) || names_differ(s) || s.in_level1("cost")) return not_applicable();
  if (!quantity::same_unit(cycle.unit, annual.unit) || may_fall(s, core_name(s))) return not_applicable();
  if (annual.low <= cycle.low) return pass();
  Outcome out = fail(s.beside("annual"), "more", annual.span);
  out.related.push_back(s.beside("cycle"));
  out.facts.push_back({"cycle", words_at(s.form.at(s.beside("cycle")), cycle.span)});
  out.fixes.push_back(swap_cells(s, "swap", s.beside("annual"), s.beside("cycle")));
  return out;
}

}  // namespace hebiao::rules
