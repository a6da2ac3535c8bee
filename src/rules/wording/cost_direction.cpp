#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// Money, or a count or share that the name calls a cost. 预算执行率 and 达标率 stand in the class too and may be ≥.
bool is_cost(const Subject& s, const Answer& value, const std::u16string& name) {
  if (value.unit.family == "money") return true;
  if (value.unit.family == "ratio")
    return s.words["share_heads"].suffix_of(name) && s.words["cost_heads"].occurs_in(name);
  return s.words["cost_heads"].suffix_of(name) != nullptr;
}

bool wants_more(const Subject& s, std::u16string_view name) {
  return s.words["saving_words"].occurs_in(name) || s.words["income_words"].occurs_in(name);
}

const char* message_for(const Subject& s, const std::u16string& name) {
  if (!s.in_level1("cost") && !s.in_level2("budget_control")) return "elsewhere";
  const text::Entry* standard = s.words["cost_standards"].suffix_of(name);
  return standard && standard->meaning == "paid" ? "standard" : "lower_bound";
}

}  // namespace

Outcome cost_direction(const Subject& s) {
  const std::u16string name = core_name(s);
  const bool inside = s.in_level1("cost") || s.in_level2("budget_control");
  if (!inside && !s.words["spending_heads"].suffix_of(name)) return not_applicable();
  if (inside ? s.words["saving_words"].occurs_in(name) : wants_more(s, name)) return pass();
  for (const Answer* value : quantities_in(s.answer())) {
    if (!is_lower_bound(*value) || !is_cost(s, *value, name) || wants_more(s, value->label)) continue;
    Outcome out = fail(s.cell, message_for(s, name), value->span);
    out.fixes.push_back(
        change_all(s.cell, s.here(), inside ? "turn" : "turn_maybe", {with_comparator(s, *value, u"≤")}));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
