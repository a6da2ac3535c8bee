#include <optional>

#include "rules/edits.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

std::optional<Decimal> year_in(const Subject& s, std::string_view field) {
  const Answer& answer = s.form.field(field).answer;
  return answer.kind == Kind::date ? std::optional(answer.low) : std::nullopt;
}

// Where the clerk sees the year: a form without a cell for it prints it in the label of the goal.
CellRef shown(const Subject& s, std::string_view field) {
  const CellRef cell{-1, 0, s.form.tpl().field(field)};
  return s.form.meta(cell).hidden ? CellRef{-1, 0, s.form.tpl().field("goal_cycle")} : cell;
}

Outcome about(const Subject& s, const char* message, std::string_view field) {
  Outcome out = fail(shown(s, field), message);
  for (const char* fact : {"cycle_start", "cycle_end", "year"}) {
    if (const auto year = year_in(s, fact)) out.facts.push_back({fact, text::from_utf8(year->str())});
  }
  return out;
}

}  // namespace

Outcome cycle_years(const Subject& s) {
  const auto start = year_in(s, "cycle_start");
  const auto end = year_in(s, "cycle_end");
  const auto year = year_in(s, "year");
  if ((start.has_value() + end.has_value() + year.has_value()) < 2) return not_applicable();
  if (start && end && *start > *end) {
    Outcome out = about(s, "reversed", "cycle_end");
    const CellRef first{-1, 0, s.form.tpl().field("cycle_start")};
    const CellRef last{-1, 0, s.form.tpl().field("cycle_end")};
    if (!s.form.meta(first).hidden) out.fixes.push_back(swap_cells(s, "swap", first, last));
    return out;
  }
  if (start && year && *year < *start) return about(s, "before", "cycle_start");
  if (end && year && *year > *end) return about(s, "after", "cycle_end");
  return pass();
}

}  // namespace hebiao::rules
