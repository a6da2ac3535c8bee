#include "base/ranges.h"
#include "rules/goals.h"
#include "rules/tracing.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// The goal of a cycle is compared with the cycle's values.
const char* column_of(const Subject& s) { return s.meta().id == "goal_cycle" ? "cycle" : "annual"; }

bool same(const Answer& a, const Answer& b) { return a.low == b.low || a.high == b.high; }

// The goal names the row's number where it speaks of the row, itself or in parts: 主战车1辆、云梯车1辆 of 2辆.
bool says(const Subject& s, const std::vector<Promise>& goal, CellRef cell) {
  const Answer& value = s.form.at(cell).answer;
  const std::u16string name = text::label_key(form::row_name(s.form, cell));
  std::optional<Decimal> sum = Decimal();
  for (const Promise& each : goal) {
    const bool about = share_word(s.words, name, words_at(s.here(), each.clause));
    if (each.answer.unit.id != value.unit.id || !about) continue;
    sum = sum ? add(*sum, each.answer.low) : sum;
    if (same(each.answer, value) || (sum && *sum == value.low)) return true;
  }
  return false;
}

// 每月3份 of 36份, 5期、每期100人 of 500人.
bool is_multiple(const std::vector<Promise>& goal, const Answer& promise, const Answer& value) {
  constexpr std::int64_t kTimesAYear[] = {2, 4, 12};
  const auto gives = [&](Decimal times) { return multiply(promise.low, times) == value.low; };
  return ranges::any_of(kTimesAYear, [&](std::int64_t each) { return gives(Decimal(each)); }) ||
         ranges::any_of(goal, [&](const Promise& each) { return !each.answer.low.is_zero() && gives(each.answer.low); });
}

// The row that is most like the words around the number; nothing where one of the rows has the number, or the goal
// says that row's number as well.
std::optional<Trace> contradiction(const Subject& s, const std::vector<Promise>& goal, const Promise& promise) {
  std::optional<Trace> best;
  for (const Trace& trace : rows_about(s, s.here().text, promise, column_of(s))) {
    if (same(s.form.at(trace.cell).answer, promise.answer)) return std::nullopt;
    if (!best || best->shared < trace.shared) best = trace;
  }
  const bool fits = best && (says(s, goal, best->cell) || is_multiple(goal, promise.answer, s.form.at(best->cell).answer));
  return fits ? std::nullopt : best;
}

// A promise of 8 is kept by ≥10, and one of 病害率5% by ≤3%: worth a question, no contradiction.
bool is_kept(const Answer& promise, const Answer& value) {
  return (is_lower_bound(value) && promise.low < value.low) || (is_upper_bound(value) && value.low < promise.low);
}

}  // namespace

Outcome number_contradicts(const Subject& s) {
  if (s.form.tpl().table("indicators") < 0) return not_applicable();
  const std::vector<Promise> goal = numbers_in(s, s.here().text);
  for (const Promise& promise : goal) {
    const bool each = s.words["per_marks"].occurs_in(words_at(s.here(), promise.clause));
    const auto trace = each && !promise.answer.is_frequency() ? std::nullopt : contradiction(s, goal, promise);
    // A task is a part of what the unit does: other numbers of like things stand in other tasks.
    const std::size_t least = s.cell.table < 0 ? 2 : 4;
    if (!trace || trace->shared < least) continue;
    const Cell& value = s.form.at(trace->cell);
    const bool asks = is_kept(promise.answer, value.answer) || trace->shared < 3;
    Outcome out = (asks ? unsure : fail)(trace->cell, is_unit_form(s.form) ? "unit" : "goal", value.answer.span);
    out.facts = {{"goal", words_at(s.here(), promise.answer.span)}};
    out.related = {s.cell};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
