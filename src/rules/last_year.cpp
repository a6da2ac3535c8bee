#include "rules/last_year.h"

#include <map>

#include "rules/costs.h"
#include "rules/indicator_names.h"
#include "rules/unit_pairs.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {

namespace {

// By name, and by name and kind: the first row of last year.
struct Before {
  std::map<std::u16string, int> named;
  std::map<std::pair<std::u16string, std::string>, int> of_kind;
};

Before rows_before(const form::Form& previous, const std::string& column) {
  Before out;
  const int table = previous.tpl().table("indicators");
  for (int row = 0; table >= 0 && row < static_cast<int>(previous.rows(table).size()); ++row) {
    const int here = previous.tpl().tables[static_cast<std::size_t>(table)].column(column);
    const std::u16string name = text::label_key(here < 0 ? std::u16string() : form::name_cell(previous, {table, row, here}).text);
    const auto* level2 = previous.rows(table)[static_cast<std::size_t>(row)].place.level2;
    out.named.try_emplace(name, row);
    if (level2) out.of_kind.try_emplace({name, level2->id}, row);
  }
  return out;
}

}  // namespace

std::optional<int> same_indicator(const Subject& s) {
  const std::u16string name = s.name();
  if (name.empty()) return std::nullopt;
  const auto before = s.once(s.column_number(), [&] { return rows_before(*s.around.previous, s.meta().id); });
  if (s.place().level2) {
    const auto found = before->of_kind.find({name, s.place().level2->id});
    if (found != before->of_kind.end()) return found->second;
  }
  const auto found = before->named.find(name);
  return found == before->named.end() ? std::nullopt : std::optional(found->second);
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
