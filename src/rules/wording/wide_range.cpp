#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// Of a count, a sum or a time. What must stay between two bounds (水温, pH) may have a wide band.
bool is_amount(const Answer& value) {
  const std::string& family = value.unit.family;
  return value.kind == Kind::range && value.low > Decimal() && !value.unit.none() && family != "temperature" && family != "ratio";
}

bool reaches(const Answer& value, Decimal times) {
  const auto bound = multiply(value.low, times);
  return bound && value.high >= *bound;
}

Fix at_least(const Subject& s, const Answer& value, bool filler) {
  std::u16string text = u"≥" + decimal_text(value.low) + value.unit.id;
  for (const std::u16string& per : value.unit.per) text += u'/' + per;
  const auto behind = static_cast<std::uint32_t>(filler ? value.noun.size() : 0);
  return replace_span(s.cell, s.here(), "at_least", make_span(value.span.begin, value.span.end + behind), text);
}

}  // namespace

Outcome wide_range(const Subject& s) {
  if (s.answer().kind == Kind::text && s.words["range_fillers"].occurs_in(s.here().text)) return fail(s.cell, "some");
  const Decimal wide(15, 1);
  const Decimal open(5);
  for (const Answer* value : quantities_in(s.answer())) {
    const bool filler = s.words["range_fillers"].contains(value->noun);
    if (!is_amount(*value) || (!filler && !reaches(*value, wide))) continue;
    const bool any = filler || reaches(*value, open);
    if (!any && value->unit.family == "duration") continue;  // 宣传片时长3-5分钟
    Outcome out = fail(s.cell, any ? "open" : "wide", value->span);
    out.fixes.push_back(at_least(s, *value, filler));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
