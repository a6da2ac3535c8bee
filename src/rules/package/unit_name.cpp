#include "rules/package_index.h"
#include "rules/slips.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// 市水务局 for 东江市水务局: up to four characters of the place are left out.
bool is_shortened(std::u16string_view name, std::u16string_view whole) {
  constexpr std::size_t kPlace = 4;
  return name.size() < whole.size() && whole.size() - name.size() <= kPlace && whole.ends_with(name);
}

}  // namespace

Outcome unit_name(const Subject& s) {
  const std::u16string own = text::label_key(s.here().text);
  if (own.empty()) return not_applicable();
  const auto names = s.around.index->units.find(s.meta().id);
  if (names == s.around.index->units.end()) return pass();
  for (const auto& [key, called] : names->second) {
    const bool variant = is_shortened(own, key) || is_shortened(key, own) || differ_by_slip(s.words, own, key);
    // One against one, nobody knows which of them is right.
    if (!variant || called.votes < 2) continue;
    Outcome out = fail(s.cell, "differs");
    out.facts = {{"other", called.name}};
    out.fixes.push_back(replace_cell(s.cell, s.here(), "take", called.name));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
