#include "base/ranges.h"
#include "rules/goals.h"
#include "rules/values.h"
#include "text/chars.h"

namespace hebiao::rules {
namespace {

// A new thing begins behind a semicolon, a full stop or a line's end; behind a comma with a name of its own.
bool begins_item(const Subject& s, const Answer& before, const Answer& value) {
  const std::u16string_view between = std::u16string_view(s.here().text).substr(before.span.end, value.span.begin - before.span.end);
  if (between.find_first_of(u";；。+\n") != std::u16string_view::npos) return true;
  const bool other_thing = before.unit.id != value.unit.id;  // 380家、1520路
  return (!value.label.empty() || other_thing) && ranges::any_of(between, text::is_punctuation);
}

// 3个（二级2个、三级1个）: what stands in brackets explains.
bool explains(const Subject& s, const Answer& value) { return stands_inside(s.words, s.here().text, value.span); }

// 6月底≥50%，12月底≥95%: steps of one thing.
bool is_step(const Subject& s, const Answer& value) {
  const auto found = s.form.reader().passage(value.label);
  return !found.empty() && !found.front().is_quantity();
}

// 每月1次, 2小时内: says how often or how soon, and belongs to what stands before it.
bool is_target(const Subject& s, const Answer& value) {
  return value.unit.per.empty() && !value.unit.none() && !(is_time(value) && !s.in_level1("cost")) && !s.words["each_labels"].suffix_of(value.label);
}

}  // namespace

Outcome several_quantities(const Subject& s) {
  if (s.answer().kind != Kind::compound) return not_applicable();
  if (ranges::any_of(s.form.reader().claims(s.here().text), [](const auto& claim) { return claim.stated.has_value(); })) return pass();
  const bool cost = s.in_level1("cost");
  const Answer* last = nullptr;
  int items = 0;
  for (const Answer& value : s.answer().parts) {
    if (explains(s, value) || is_step(s, value)) continue;
    if (cost ? value.kind != Kind::money : !is_target(s, value)) continue;
    if (!last || begins_item(s, *last, value)) ++items;
    last = &value;
  }
  if (items < 2) return pass();
  Outcome out = fail(s.cell, cost ? "standards" : "several");
  out.facts = {{"count", whole_text(items)}};
  return out;
}

}  // namespace hebiao::rules
