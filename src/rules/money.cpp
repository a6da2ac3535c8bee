#include "rules/money.h"

#include <algorithm>
#include <map>

#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::int64_t kTrap = 10'000;  // 元 and 万元

std::vector<CellRef> cells_of(const form::Form& form, const std::string& term) {
  const auto slash = term.find('/');
  if (slash == std::string::npos) return {{-1, 0, form.tpl().field(term)}};
  const int table = form.tpl().table(term.substr(0, slash));
  const int column = form.tpl().tables[static_cast<std::size_t>(table)].column(term.substr(slash + 1));
  std::vector<CellRef> out;
  for (int row = 0; row < static_cast<int>(form.rows(table).size()); ++row) out.push_back({table, row, column});
  return out;
}

std::optional<Side> add_up(const form::Form& form, const std::vector<std::string>& terms) {
  Side out;
  for (const std::string& term : terms) {
    for (const CellRef cell : cells_of(form, term)) {
      out.cells.push_back(cell);
      const Answer& answer = form.at(cell).answer;
      if (answer.blank()) continue;
      const auto yuan = answer.base();
      const auto sum = yuan ? add(out.sum, *yuan) : std::nullopt;
      if (answer.kind != Kind::money || answer.low.is_negative() || !sum) return std::nullopt;
      out.sum = *sum;
      out.filled.push_back(cell);
    }
  }
  return out;
}

std::optional<Decimal> tolerance_of(const form::Form& form, const Side& a, const Side& b) {
  std::vector<CellRef> cells = a.filled;
  cells.insert(cells.end(), b.filled.begin(), b.filled.end());
  std::map<std::u16string, int> decimals;
  for (const CellRef cell : cells) {
    const Answer& amount = form.at(cell).answer;
    int& most = decimals[amount.unit.id];
    most = std::max(most, amount.low.scale());
  }
  std::optional<Decimal> out = Decimal();
  for (const CellRef cell : cells) {
    const Answer& amount = form.at(cell).answer;
    if (amount.low.is_zero()) continue;
    const auto half = multiply(Decimal(0, decimals[amount.unit.id]).half_unit(), amount.unit.factor);
    out = out && half ? add(*out, *half) : std::nullopt;
  }
  return out;
}

bool contains(const std::vector<CellRef>& cells, CellRef cell) { return std::ranges::find(cells, cell) != cells.end(); }

// The sum in 元 with some of its amounts converted.
std::optional<Decimal> sum_with(const form::Form& form, const Side& side, const UnitTrap& trap) {
  std::optional<Decimal> out = Decimal();
  for (const CellRef cell : side.filled) {
    const Answer& amount = form.at(cell).answer;
    const auto value = contains(trap.cells, cell) ? converted(amount, trap.too_large) : amount.low;
    const auto yuan = value ? multiply(*value, amount.unit.factor) : std::nullopt;
    out = out && yuan ? add(*out, *yuan) : std::nullopt;
  }
  return out;
}

bool explains(const form::Form& form, const Balance& balance, const UnitTrap& trap) {
  const auto parts = sum_with(form, balance.parts, trap);
  const auto total = sum_with(form, balance.total, trap);
  const auto difference = parts && total ? subtract(*parts, *total) : std::nullopt;
  return difference && difference->abs() <= balance.tolerance;
}

// Each amount alone, and each side as a whole.
std::vector<std::vector<CellRef>> suspects(const form::Form& form, const Balance& balance) {
  std::vector<std::vector<CellRef>> out;
  for (const Side* side : {&balance.parts, &balance.total}) {
    std::vector<CellRef> amounts;
    std::ranges::copy_if(side->filled, std::back_inserter(amounts), [&](CellRef c) { return !form.at(c).answer.low.is_zero(); });
    for (const CellRef cell : amounts) out.push_back({cell});
    if (amounts.size() > 1) out.push_back(amounts);
  }
  return out;
}

}  // namespace

std::optional<Balance> balance_of(const form::Form& form, const form::Identity& identity) {
  auto parts = add_up(form, identity.parts);
  auto total = add_up(form, identity.total);
  if (!parts || !total) return std::nullopt;
  const auto difference = subtract(parts->sum, total->sum);
  const auto tolerance = tolerance_of(form, *parts, *total);
  if (!difference || !tolerance) return std::nullopt;
  return Balance{std::move(*parts), std::move(*total), *difference, *tolerance};
}

std::optional<Decimal> converted(const Answer& amount, bool too_large) {
  return too_large ? divide_exact(amount.low, Decimal(kTrap)) : multiply(amount.low, Decimal(kTrap));
}

std::optional<UnitTrap> unit_trap_of(const form::Form& form, const form::Identity& identity) {
  const auto balance = balance_of(form, identity);
  if (!balance || balance->equal()) return std::nullopt;
  // Most often 元 were typed under 万元, so what is too large is looked for first.
  for (const bool too_large : {true, false}) {
    for (std::vector<CellRef>& cells : suspects(form, *balance)) {
      UnitTrap trap{std::move(cells), too_large};
      if (explains(form, *balance, trap)) return trap;
    }
  }
  return std::nullopt;
}

CellRef cell_to_blame(const form::Form& form, const form::Identity& identity, const Balance& balance) {
  if (const auto trap = unit_trap_of(form, identity)) return trap->cells.front();
  return balance.total.filled.empty() ? balance.parts.filled.front() : balance.total.filled.front();
}

std::optional<Decimal> remainder_of(const form::Form& form, CellRef blank) {
  for (const form::Identity& identity : form.tpl().identities) {
    if (identity.rule != "sum_equals") continue;
    const auto balance = balance_of(form, identity);
    if (!balance) continue;
    const bool in_parts = contains(balance->parts.cells, blank);
    if (!in_parts && !contains(balance->total.cells, blank)) continue;
    const std::size_t blanks = balance->parts.cells.size() + balance->total.cells.size() -
                               balance->parts.filled.size() - balance->total.filled.size();
    if (blanks != 1) return std::nullopt;
    if (balance->equal()) return Decimal();
    return in_parts ? subtract(Decimal(), balance->difference) : balance->difference;
  }
  return std::nullopt;
}

std::u16string typed_amount(const form::Form& form, CellRef cell, Decimal yuan) {
  const Decimal factor = form.reader().money(u"0", form.meta(cell).unit).unit.factor;
  return text::from_utf8(divide_exact(yuan, factor).value_or(Decimal()).trimmed().grouped(2));
}

std::u16string amount_in(const form::Form& form, CellRef cell, Decimal yuan) {
  return typed_amount(form, cell, yuan) + u' ' + form.meta(cell).unit;
}

std::optional<int> permille_of(Decimal part, Decimal whole) {
  const auto scaled = multiply(part, Decimal(1000));
  if (!scaled || part.is_negative() || part >= whole) return std::nullopt;
  int share = 0;
  for (Decimal reached = whole; reached <= *scaled; ++share) {
    const auto next = add(reached, whole);
    if (!next) return std::nullopt;
    reached = *next;
  }
  return share;
}

}  // namespace hebiao::rules
