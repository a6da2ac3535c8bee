#include "form/form.h"
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
  const std::u16string name = text::label_key(s.here().text);
  bool behind = false;
  for (std::size_t i = 0; i < s.around.package.size(); ++i) {
    const form::Form& other = s.around.package[i];
    if (&other == &s.form) behind = true;
    if (!behind || &other == &s.form || name.empty()) continue;
    if (&other.tpl() != &s.form.tpl() || text::label_key(other.field("name").text) != name) continue;
    const std::u16string what = difference_of(s.form, other);
    Outcome out = fail(s.cell, what.empty() ? "copy" : "differs");
    out.facts = {{"n", text::from_utf8(std::to_string(i + 1))}, {"what", what}};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
