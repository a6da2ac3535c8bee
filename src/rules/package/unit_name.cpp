#include "base/ranges.h"
#include "rules/slips.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// How the name stands in each of the other forms; the department's form says it twice as loud.
std::vector<std::u16string> names_in_package(const Subject& s) {
  std::vector<std::u16string> out;
  for (const form::Form& other : s.around.package) {
    const bool department = other.tpl().kind == 'Z' || other.tpl().kind == 'H';
    const std::u16string& name = department ? other.field("name").text : other.field(s.meta().id).text;
    if (&other == &s.form || name.empty()) continue;
    out.insert(out.end(), department ? 2 : 1, name);
  }
  return out;
}

// 市水务局 for 东江市水务局: up to four characters of the place are left out.
bool is_shortened(std::u16string_view name, std::u16string_view whole) {
  constexpr std::size_t kPlace = 4;
  return name.size() < whole.size() && whole.size() - name.size() <= kPlace && whole.ends_with(name);
}

}  // namespace

Outcome unit_name(const Subject& s) {
  const std::u16string own = text::label_key(s.here().text);
  if (own.empty()) return not_applicable();
  const std::vector<std::u16string> names = names_in_package(s);
  for (const std::u16string& name : names) {
    const std::u16string other = text::label_key(name);
    const bool variant = is_shortened(own, other) || is_shortened(other, own) || differ_by_slip(s.words, own, other);
    // One against one, nobody knows which of them is right.
    if (!variant || ranges::count(names, name) < 2) continue;
    Outcome out = fail(s.cell, "differs");
    out.facts = {{"other", name}};
    out.fixes.push_back(replace_cell(s.cell, s.here(), "take", name));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
