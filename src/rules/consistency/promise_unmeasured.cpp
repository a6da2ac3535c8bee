#include <algorithm>

#include "base/ranges.h"
#include "rules/goals.h"
#include "rules/indicators.h"
#include "rules/tracing.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

bool has_indicators(const form::Form& form) {
  const int table = form.tpl().table("indicators");
  return table >= 0 && ranges::any_of(form.rows(table), [](const form::Row& row) {
    return ranges::any_of(row.cells, [](const Cell& cell) { return cell.answer.is_quantity(); });
  });
}

// A goal of the cycle that is also the year's speaks there.
bool is_copied(const Subject& s) {
  constexpr int kSame = 99;
  return s.meta().id == "goal_cycle" && likeness(s.here().text, s.form.field("goal_annual").text) >= kSame;
}

const char* message_for(const Answer& answer) {
  const bool symbol = answer.comparator != Comparator::none && !answer.writing.in_words;
  if (symbol && (is_lower_bound(answer) || is_upper_bound(answer))) return "bound";
  const bool length = answer.unit.family == "duration" && !answer.is_frequency();
  return length ? "length" : "promise";
}

}  // namespace

Outcome promise_unmeasured(const Subject& s) {
  if (s.here().answer.blank() || !*s.once(0, [&] { return has_indicators(s.form); }) || is_copied(s)) return not_applicable();
  const std::u16string& goal = s.here().text;
  const std::vector<Promise> promises = promises_in(s, goal);
  // Of 12座、总长960米 one number is enough.
  std::vector<std::uint32_t> clauses;  // where those begin that have a number which is measured
  for (const Promise& each : promises) {
    const bool known = !clauses.empty() && clauses.back() == each.clause.begin;
    if (!known && is_measured(s, goal, each)) clauses.push_back(each.clause.begin);
  }
  const auto measured = [&](const Promise& lost) { return std::binary_search(clauses.begin(), clauses.end(), lost.clause.begin); };
  // The old form of approval has one row for quantities.
  if (s.form.tpl().kind == 'P' && ranges::any_of(promises, measured)) return pass();
  const auto lost = ranges::find_if(promises, [&](const Promise& each) { return !measured(each); });
  if (lost == promises.end()) return pass();
  Outcome out = fail(s.cell, message_for(lost->answer), lost->clause);
  if (auto fix = row_for(s, goal, *lost)) out.fixes.push_back(std::move(*fix));
  return out;
}

}  // namespace hebiao::rules
