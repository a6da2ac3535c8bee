#include "base/ranges.h"
#include "rules/tracing.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// The goal of a cycle is compared with the cycle's values.
const char* column_of(const Subject& s) { return s.meta().id == "goal_cycle" ? "cycle" : "annual"; }

bool says(const std::vector<Promise>& promises, const Answer& value) {
  return ranges::any_of(promises, [&](const Promise& each) { return each.answer.low == value.low || each.answer.high == value.low; });
}

// The indicator of this promise that names another number, if it is the only one and the promise its only one.
std::optional<CellRef> contradiction(const Subject& s, const std::vector<Promise>& promises, const Promise& promise) {
  const std::vector<CellRef> rows = rows_about(s, s.here().text, promise, column_of(s));
  if (rows.size() != 1) return std::nullopt;
  const Answer& value = s.form.at(rows.front()).answer;
  // A promise of at least 8 is kept by 10.
  const bool more = is_lower_bound(value) && value.low >= promise.answer.low;
  if (more || says(promises, value) || value.low == promise.answer.low || value.high == promise.answer.high) return std::nullopt;
  const auto rivals = ranges::count_if(promises, [&](const Promise& each) {
    const auto about = rows_about(s, s.here().text, each, column_of(s));
    return ranges::find(about, rows.front()) != about.end();
  });
  return rivals == 1 ? std::optional(rows.front()) : std::nullopt;
}

}  // namespace

Outcome number_contradicts(const Subject& s) {
  if (s.here().answer.blank() || s.form.tpl().table("indicators") < 0) return not_applicable();
  const std::vector<Promise> promises = promises_in(s, s.here().text);
  for (const Promise& promise : promises) {
    const auto cell = contradiction(s, promises, promise);
    if (!cell) continue;
    const bool unit = s.form.tpl().kind == 'Z' || s.form.tpl().kind == 'H';
    Outcome out = fail(s.cell, unit ? "unit" : "goal", promise.answer.span);
    out.facts = {{"name", form::row_name(s.form, *cell)}, {"value", s.form.at(*cell).text}};
    out.related = {*cell};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
