#include <algorithm>

#include "form/form.h"
#include "rules/package_index.h"
#include "rules/rule.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// The first of the figures that are not the same; empty if all are.
std::u16string difference_of(const form::Form& a, const form::Form& b) {
  for (const char* id : {"budget", "cycle_budget", "cycle_start", "cycle_end"}) {
    const int field = a.tpl().field(id);
    if (field < 0) continue;
    const Answer& one = a.field(id).answer;
    const Answer& other = b.field(id).answer;
    if (!one.blank() && !other.blank() && one.base() != other.base()) return form::label_of(a, {-1, 0, field});
  }
  return {};
}

}  // namespace

// Of two forms one speaks: the first of them.
Outcome same_project(const Subject& s) {
  const auto named = s.around.index->named.find({&s.form.tpl(), text::label_key(s.here().text)});
  if (named == s.around.index->named.end()) return pass();
  const auto own = static_cast<std::size_t>(&s.form - s.around.package.data());
  const auto next = std::upper_bound(named->second.begin(), named->second.end(), own);
  if (next == named->second.end()) return pass();
  const std::u16string what = difference_of(s.form, s.around.package[*next]);
  Outcome out = fail(s.cell, what.empty() ? "copy" : "differs");
  out.facts = {{"n", text::from_utf8(std::to_string(*next + 1))}, {"what", what}};
  return out;
}

}  // namespace hebiao::rules
