#include "base/ranges.h"
#include "rules/goals.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

constexpr std::u16string_view kClauseEnds = u"，。；,;\n";

// 按照2025年的工作重点: the words of the clause before and behind the year, not too far away.
bool is_basis(const Subject& s, std::u16string_view text, Span year) {
  constexpr std::size_t kReach = 60;
  const std::size_t first = year.begin > kReach ? year.begin - kReach : 0;
  const std::u16string_view before = text.substr(first, year.begin - first);
  const std::u16string_view behind = text.substr(year.end, kReach);
  const auto open = before.find_last_of(kClauseEnds);
  return s.words["basis_words"].occurs_in(before.substr(open == std::u16string_view::npos ? 0 : open + 1)) &&
         s.words["agenda_words"].occurs_in(behind.substr(0, behind.find_first_of(kClauseEnds)));
}

Outcome with_year(Outcome out, int year) {
  out.facts = {{"year", whole_text(year)}};
  return out;
}

// 2027年 in the goal of 2026, and no word of 2026.
Outcome too_late(const Subject& s, const std::vector<Years>& years, int year) {
  if (s.meta().id == "goal_cycle") return pass();
  const auto ahead = ranges::find_if(years, [&](const Years& each) { return each.first > year && !is_named_year(s.words, s.here().text, each.span); });
  const Quoted quoted(s.words, s.here().text);
  const bool none = ranges::none_of(years, [&](const Years& each) { return each.first <= year && !quoted.holds(each.span); });
  return ahead == years.end() || !none ? pass() : with_year(unsure(s.cell, "ahead", ahead->span), year);
}

}  // namespace

Outcome stale_year(const Subject& s) {
  const int year = budget_year(s.form);
  if (year == 0 || s.here().answer.blank()) return not_applicable();
  const std::u16string& goal = s.here().text;
  const std::vector<Years> all = years_in(s.form, goal);
  std::vector<Years> past = all;
  const bool current = ranges::any_of(all, [year](const Years& each) { return each.last >= year; });
  std::erase_if(past, [&](const Years& each) { return each.last >= year || is_named_year(s.words, goal, each.span); });
  for (const Years& each : past) {
    if (is_basis(s, goal, each.span)) return with_year(fail(s.cell, "basis", each.span), year);
  }
  if (past.empty()) return too_late(s, all, year);
  return current ? pass() : with_year(unsure(s.cell, "old", past.front().span), year);
}

}  // namespace hebiao::rules
