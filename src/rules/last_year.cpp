#include "rules/last_year.h"

#include "rules/costs.h"
#include "rules/indicator_names.h"
#include "rules/unit_pairs.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {

std::optional<int> same_indicator(const Subject& s) {
  const int table = s.around.previous->tpl().table("indicators");
  const std::u16string name = s.name();
  std::optional<int> found;
  if (table < 0 || name.empty()) return found;
  const auto& rows = s.around.previous->rows(table);
  for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
    if (text::label_key(s.around.previous->cell(table, row, "name").text) != name) continue;
    const auto* level2 = rows[static_cast<std::size_t>(row)].place.level2;
    const bool same_level = level2 && s.place().level2 && level2->id == s.place().level2->id;
    if (same_level) return row;
    if (!found) found = row;
  }
  return found;
}

const Cell* same_cell(const Subject& s) {
  const auto row = same_indicator(s);
  if (!row) return nullptr;
  return &s.around.previous->cell(s.around.previous->tpl().table("indicators"), *row, s.meta().id);
}

std::optional<Move> move_of_target(const Subject& s) {
  const Cell* before = same_cell(s);
  const Answer& now = s.answer();
  if (!before || is_economic_cost(s) || !before->answer.is_quantity() || !now.is_quantity()) return std::nullopt;
  if (now.kind != before->answer.kind || unit_text(now) != unit_text(before->answer)) return std::nullopt;
  if (is_upper_bound(now) != is_upper_bound(before->answer)) return std::nullopt;
  const bool small_is_good = is_upper_bound(now) || negative_head(s, s.name());
  if (now.low == before->answer.low) return Move::none;
  return (now.low < before->answer.low) != small_is_good ? Move::lower : Move::higher;
}

}  // namespace hebiao::rules
