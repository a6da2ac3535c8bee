#include "base/ranges.h"
#include "rules/costs.h"
#include "rules/goals.h"
#include "rules/indicator_names.h"
#include "text/chars.h"

namespace hebiao::rules {
namespace {

Subject name_in(const Subject& s, int row) { return {s.form, s.words, {s.cell.table, row, s.cell.column}}; }
Subject value_in(const Subject& s, int row) {
  const int annual = s.form.tpl().tables[static_cast<std::size_t>(s.cell.table)].column("annual");
  return {s.form, s.words, {s.cell.table, row, annual}};
}

// What only one of two names holds; 一期, 二期 and 小学, 初中 are what tells them apart.
bool differ_in_kind(const Subject& s, std::u16string_view a, std::u16string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  const auto filler = [&](std::u16string_view rest) { return rest.empty() || s.words["empty_words"].contains(rest); };
  return !filler(a) || !filler(b);
}

bool alike(const Subject& s, const std::u16string& a, const std::u16string& b) {
  constexpr std::size_t kShort = 5;
  constexpr int kAlike = 60;
  return a.size() >= kShort && b.size() >= kShort && likeness(a, b) >= kAlike && !differ_in_kind(s, a, b);
}

// A cost beside the total of the project that is as high as it.
bool same_total(const Subject& row, const Subject& earlier) {
  if (!is_economic_cost(row) || !is_cost_total(earlier) || is_cost_total(row)) return false;
  const auto a = cost_amount_of(row);
  const auto b = cost_amount_of(earlier);
  return a && b && a->yuan() && a->yuan() == b->yuan();
}

}  // namespace

Outcome near_duplicate(const Subject& s) {
  if (s.meta().id != "name") return not_applicable();
  const std::u16string name = core_name(s);
  for (int row = 0; row < s.cell.row; ++row) {
    const Subject other = name_in(s, row);
    if (other.place().level2 != s.place().level2 || other.here().answer.blank()) continue;
    const bool names = alike(s, name, core_name(other));
    if (!names && !same_total(value_in(s, s.cell.row), value_in(s, row))) continue;
    Outcome out = names ? fail(s.cell, "alike") : fail(value_in(s, s.cell.row).cell, "equal");
    out.facts = {{"other", core_name(other)}};
    out.related = {other.cell};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
