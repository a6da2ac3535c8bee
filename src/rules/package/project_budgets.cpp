#include "rules/costs.h"
#include "rules/money.h"

namespace hebiao::rules {
namespace {

// Of all project forms of the package, in 元; nullopt if there is none or one cannot be read.
std::optional<Decimal> project_sum(const Subject& s) {
  std::optional<Decimal> sum;
  for (const form::Form& other : s.around.package) {
    if (other.tpl().kind != 'X') continue;
    const Answer& budget = other.field("budget").answer;
    const auto yuan = budget.base();
    const auto next = budget.kind == Kind::money && yuan ? add(sum.value_or(Decimal()), *yuan) : std::nullopt;
    if (!next) return std::nullopt;
    sum = next;
  }
  return sum;
}

// A blank cell counts as zero.
std::optional<Decimal> yuan_of(const form::Form& form, std::string_view field) { return form.field(field).answer.base(); }

}  // namespace

Outcome project_budgets(const Subject& s) {
  const CellRef cell{-1, 0, s.form.tpl().field("project_expenditure")};
  const Answer& own = s.form.at(cell).answer;
  const auto sum = project_sum(s);
  const auto yuan = own.base();
  const auto tolerance = own.half_unit();
  if (own.kind != Kind::money || !sum || !yuan || !tolerance) return not_applicable();
  const auto special = yuan_of(s.form, "special_funds");
  const auto other = yuan_of(s.form, "other_development");
  const auto development = special && other ? add(*special, *other) : std::nullopt;
  const auto limit = development ? add(*yuan, *development) : std::nullopt;
  const auto over = limit ? subtract(*sum, *limit) : std::nullopt;
  const auto difference = subtract(*yuan, *sum);
  if (!over || !difference) return not_applicable();
  const bool below = *tolerance < *difference;
  if (!below && *over <= *tolerance) return pass();
  const bool unit = is_ten_thousandth(*sum, *yuan) || is_ten_thousandth(*yuan, *sum);
  Outcome out = fail(cell, unit ? "unit" : below ? "below" : "above");
  out.facts = {{"sum", amount_in(s.form, cell, *sum)}, {"limit", amount_in(s.form, cell, below || unit ? *yuan : *limit)},
               {"difference", amount_in(s.form, cell, difference->abs())}};
  return out;
}

}  // namespace hebiao::rules
