#include "rules/goals.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {

Outcome goal_carried_over(const Subject& s) {
  constexpr std::size_t kShort = 15;
  constexpr int kAlmost = 95;
  const std::u16string own = text::label_key(s.here().text);
  const std::u16string before = text::label_key(s.around.previous->field(s.meta().id).text);
  if (own.size() < kShort || before.size() < kShort) return not_applicable();
  if (own == before) return fail(s.cell, "same");
  const int like = likeness(own, before);
  if (like < kAlmost) return pass();
  Outcome out = fail(s.cell, "alike");
  out.facts = {{"n", whole_text((own.size() * static_cast<std::size_t>(100 - like) + 99) / 100)}};
  return out;
}

}  // namespace hebiao::rules
