#include "rules/costs.h"
#include "rules/edits.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// Where 元 is missing: 25万 以内.
Span behind_number(const Answer& each) {
  const Span comparator = each.comparator_span;
  const std::uint32_t end = !comparator.empty() && comparator.end == each.span.end ? comparator.begin : each.span.end;
  return {end, end};
}

// １２．５ -> 12.5; all else stays as typed.
std::u16string half_width_digits(std::u16string text) {
  for (char16_t& c : text) {
    if ((c >= 0xff10 && c <= 0xff19) || c == 0xff0e) c = static_cast<char16_t>(c - 0xfee0);
  }
  return text;
}

}  // namespace

Outcome value_number_format(const Subject& s) {
  if (s.answer().writing.full_width) {
    Outcome out = fail(s.cell, "full_width");
    out.fixes.push_back(replace_cell(s.cell, s.here(), "normalise", half_width_digits(s.here().text)));
    return out;
  }
  for (const Answer* each : quantities_in(s.answer())) {
    if (each->kind == Kind::money && each->writing.wrong_grouping) return fail(s.cell, "grouping", each->span);
    if (!is_economic_cost(s) || each->kind != Kind::number || !each->writing.scale_without_unit) continue;
    Outcome out = fail(s.cell, "no_unit", each->span);
    out.fixes.push_back(replace_span(s.cell, s.here(), "normalise", behind_number(*each), base_money_unit(s.words)));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
