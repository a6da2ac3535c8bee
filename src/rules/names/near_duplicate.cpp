#include <map>

#include "base/ranges.h"
#include "rules/costs.h"
#include "rules/goals.h"
#include "rules/indicator_names.h"
#include "text/chars.h"

namespace hebiao::rules {
namespace {

constexpr std::size_t kShort = 5;
constexpr std::size_t kLong = 60;  // longer names are no names, and another rule's

Subject name_in(const Subject& s, int row) { return s.at({s.cell.table, row, s.cell.column}); }
Subject value_in(const Subject& s, int row) {
  const int annual = s.form.tpl().tables[static_cast<std::size_t>(s.cell.table)].column("annual");
  return s.at({s.cell.table, row, annual});
}

// What only one of two names holds; 一期, 二期 and 小学, 初中 are what tells them apart.
bool differ_in_kind(const Subject& s, std::u16string_view a, std::u16string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  const auto filler = [&](std::u16string_view rest) { return rest.empty() || s.words["empty_words"].contains(rest); };
  return !filler(a) || !filler(b);
}

bool alike(const Subject& s, const std::u16string& a, const std::u16string& b) {
  constexpr int kAlike = 60;
  return likeness(a, b) >= kAlike && !differ_in_kind(s, a, b);
}

// A name without one filler, or with nothing left out, at each place: two names that differ in fillers only share one.
std::vector<std::u16string> frames_of(const Subject& s, const std::u16string& name) {
  std::vector<std::u16string> out;
  if (name.size() < kShort || name.size() > kLong) return out;
  for (std::size_t at = 0; at <= name.size(); ++at) {
    const auto add = [&](std::size_t size) { out.push_back(name.substr(0, at) + u'\0' + name.substr(at + size)); };
    add(0);
    for (std::size_t size = 1; at + size <= name.size(); ++size) {
      if (s.words["empty_words"].contains(std::u16string_view(name).substr(at, size))) add(size);
    }
  }
  return out;
}

// Among the rows of a kind, by frame: the first of each name, of many the first few.
struct Row {
  int row = 0;
  std::u16string name;
};
using Frames = std::map<std::pair<const form::Level2*, std::u16string>, std::vector<Row>>;
constexpr std::size_t kMostAlike = 32;

Frames frames_in(const Subject& s) {
  Frames out;
  for (int row = 0; row < static_cast<int>(s.form.rows(s.cell.table).size()); ++row) {
    const Subject other = name_in(s, row);
    if (other.here().answer.blank()) continue;
    const std::u16string name = core_name(other);
    for (std::u16string& frame : frames_of(s, name)) {
      std::vector<Row>& rows = out[{other.place().level2, std::move(frame)}];
      const bool known = ranges::any_of(rows, [&](const Row& each) { return each.name == name; });
      if (!known && rows.size() < kMostAlike) rows.push_back({row, name});
    }
  }
  return out;
}

std::optional<int> row_alike(const Subject& s, const std::u16string& name) {
  const auto frames = s.once(s.column_number(), [&] { return frames_in(s); });
  std::optional<int> out;
  for (std::u16string& frame : frames_of(s, name)) {
    const auto rows = frames->find({s.place().level2, std::move(frame)});
    if (rows == frames->end()) continue;
    for (const Row& each : rows->second) {
      const bool earlier = each.row < out.value_or(s.cell.row);
      if (earlier && alike(s, name, each.name)) out = each.row;
    }
  }
  return out;
}

// The first row of each kind that states a sum as the total of the project.
using Totals = std::map<std::pair<const form::Level2*, Decimal>, int>;

Totals totals_in(const Subject& s) {
  Totals out;
  for (int row = 0; row < static_cast<int>(s.form.rows(s.cell.table).size()); ++row) {
    const Subject value = value_in(s, row);
    if (name_in(s, row).here().answer.blank() || !is_cost_total(value)) continue;
    const auto cost = cost_amount_of(value);
    if (const auto yuan = cost ? cost->yuan() : std::nullopt) out.try_emplace({value.place().level2, *yuan}, row);
  }
  return out;
}

// A cost beside the total of the project that is as high as it.
std::optional<int> row_of_same_total(const Subject& s) {
  const Subject value = value_in(s, s.cell.row);
  if (!is_economic_cost(value) || is_cost_total(value)) return std::nullopt;
  const auto cost = cost_amount_of(value);
  const auto yuan = cost ? cost->yuan() : std::nullopt;
  const auto totals = s.once(s.column_number(), [&] { return totals_in(s); });
  const auto found = yuan ? totals->find({s.place().level2, *yuan}) : totals->end();
  return found == totals->end() || found->second >= s.cell.row ? std::nullopt : std::optional(found->second);
}

}  // namespace

// Names are compared up to 60 characters.
Outcome near_duplicate(const Subject& s) {
  if (s.meta().id != "name") return not_applicable();
  const auto named = row_alike(s, core_name(s));
  const auto valued = row_of_same_total(s);
  if (!named && !valued) return pass();
  const bool names = named && (!valued || *named <= *valued);
  const Subject other = name_in(s, names ? *named : *valued);
  Outcome out = names ? fail(s.cell, "alike") : fail(value_in(s, s.cell.row).cell, "equal");
  out.facts = {{"other", core_name(other)}};
  out.related = {other.cell};
  return out;
}

}  // namespace hebiao::rules
