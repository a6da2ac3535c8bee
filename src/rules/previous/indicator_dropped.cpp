#include <set>

#include "base/ranges.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

std::vector<std::u16string> names_of(const form::Form& form) {
  std::vector<std::u16string> out;
  std::set<std::u16string> seen;
  const int table = form.tpl().table("indicators");
  for (int row = 0; table >= 0 && row < static_cast<int>(form.rows(table).size()); ++row) {
    const std::u16string name = text::label_key(form.cell(table, row, "name").text);
    if (!name.empty() && seen.insert(name).second) out.push_back(name);
  }
  return out;
}

}  // namespace

Outcome indicator_dropped(const Subject& s) {
  constexpr std::size_t kNamed = 3;
  const std::vector<std::u16string> now = names_of(s.form);
  if (now.empty()) return not_applicable();
  std::size_t count = 0;
  std::u16string names;
  for (const std::u16string& name : names_of(*s.around.previous)) {
    // A name that only got longer or shorter is still there.
    const bool kept = ranges::any_of(now, [&](const std::u16string& each) {
      return each.find(name) != std::u16string::npos || name.find(each) != std::u16string::npos;
    });
    if (kept) continue;
    if (++count <= kNamed) names += (count > 1 ? u"\u3001" : u"") + name;
  }
  if (count == 0) return pass();
  const int table = s.form.tpl().table("indicators");
  Outcome out = fail({table, -1, s.form.tpl().tables[static_cast<std::size_t>(table)].column("name")}, count == 1 ? "dropped" : "several");
  out.facts = {{"names", names}, {"n", whole_text(count)}};
  return out;
}

}  // namespace hebiao::rules
