#include "rules/money.h"
#include "base/ranges.h"

#include <algorithm>
#include <map>

#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::int64_t kTrap = 10'000;  // 元 and 万元

std::optional<Side> add_up(const Subject& s, const std::vector<std::string>& terms) {
  Side out;
  for (const std::string& term : terms) {
    for (const CellRef cell : cells_of(s, term)) {
      out.cells.push_back(cell);
      const Answer& answer = s.form.at(cell).answer;
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

bool contains(const std::vector<CellRef>& cells, CellRef cell) { return ranges::find(cells, cell) != cells.end(); }

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
    const auto half = quantity::half_unit(Decimal(0, decimals[amount.unit.id]), amount.unit);
    out = out && half ? add(*out, *half) : std::nullopt;
  }
  return out;
}

std::optional<Decimal> converted(Decimal amount, bool too_large) {
  return too_large ? divide_exact(amount, Decimal(kTrap)) : multiply(amount, Decimal(kTrap));
}

// Both sides agree once `yuan` of a side is converted, and at a sum that is one of a budget: nobody plans for
// less than 10,000 元.
bool explains(const Balance& balance, bool in_parts, Decimal yuan, bool too_large) {
  const auto value = converted(yuan, too_large);
  const auto change = value ? subtract(*value, yuan) : std::nullopt;
  const Side& side = in_parts ? balance.parts : balance.total;
  const auto sum = change ? add(side.sum, *change) : std::nullopt;
  if (!sum || *sum < Decimal(kTrap)) return false;
  const auto difference = subtract(*sum, in_parts ? balance.total.sum : balance.parts.sum);
  return difference && difference->abs() <= balance.tolerance;
}

// An amount of this side alone, or all of them.
std::optional<UnitTrap> trap_in(const form::Form& form, const Balance& balance, bool in_parts, bool too_large) {
  const Side& side = in_parts ? balance.parts : balance.total;
  std::vector<CellRef> amounts;
  for (const CellRef cell : side.filled) {
    const Answer& amount = form.at(cell).answer;
    const auto yuan = amount.base();
    if (!yuan || yuan->is_zero()) continue;
    if (explains(balance, in_parts, *yuan, too_large)) return UnitTrap{{cell}, too_large};
    amounts.push_back(cell);
  }
  const bool all = !amounts.empty() && explains(balance, in_parts, side.sum, too_large);
  return all ? std::optional(UnitTrap{std::move(amounts), too_large}) : std::nullopt;
}

}  // namespace

std::vector<CellRef> cells_of(const Subject& s, const std::string& term) {
  const form::Form& form = s.form;
  const auto slash = term.find('/');
  if (slash == std::string::npos) return {{-1, 0, form.tpl().field(term)}};
  const int table = form.tpl().table(term.substr(0, slash));
  const int column = form.tpl().tables[static_cast<std::size_t>(table)].column(term.substr(slash + 1));
  std::vector<CellRef> out;
  for (int row = 0; row < static_cast<int>(form.rows(table).size()); ++row) {
    if (!is_sum_row(s, table, row)) out.push_back({table, row, column});
  }
  return out;
}

namespace {

// The number of an identity among those of the template.
int number_of(const Subject& s, const form::Identity& identity) { return static_cast<int>(&identity - s.form.tpl().identities.data()); }

std::optional<Balance> find_balance(const Subject& s, const form::Identity& identity) {
  auto parts = add_up(s, identity.parts);
  auto total = add_up(s, identity.total);
  if (!parts || !total) return std::nullopt;
  const auto difference = subtract(parts->sum, total->sum);
  const auto tolerance = tolerance_of(s.form, *parts, *total);
  if (!difference || !tolerance) return std::nullopt;
  return Balance{std::move(*parts), std::move(*total), *difference, *tolerance};
}

std::optional<UnitTrap> find_unit_trap(const Subject& s, const form::Identity& identity) {
  const auto balance = balance_of(s, identity);
  if (!balance || balance->equal()) return std::nullopt;
  // Most often 元 were typed under 万元, so what is too large is looked for first.
  for (const bool too_large : {true, false}) {
    for (const bool in_parts : {true, false}) {
      if (auto trap = trap_in(s.form, *balance, in_parts, too_large)) return trap;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Decimal> converted(const Answer& amount, bool too_large) { return converted(amount.low, too_large); }

std::optional<Balance> balance_of(const Subject& s, const form::Identity& identity) {
  return *s.once(number_of(s, identity), [&] { return find_balance(s, identity); });
}

std::optional<UnitTrap> unit_trap_of(const Subject& s, const form::Identity& identity) {
  return *s.once(number_of(s, identity), [&] { return find_unit_trap(s, identity); });
}

CellRef cell_to_blame(const Subject& s, const form::Identity& identity, const Balance& balance) {
  if (const auto trap = unit_trap_of(s, identity)) return trap->cells.front();
  return balance.total.filled.empty() ? balance.parts.filled.front() : balance.total.filled.front();
}

bool is_sum_row(const Subject& s, int table, int row) {
  const std::u16string name = text::label_key(s.form.cell(table, row, "name").text);
  return !name.empty() && s.words["sum_rows"].contains(name);
}

std::optional<Decimal> remainder_of(const Subject& s, CellRef blank) {
  for (const form::Identity& identity : s.form.tpl().identities) {
    if (identity.rule != "sum_equals") continue;
    const auto balance = balance_of(s, identity);
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

std::optional<std::u16string> typed_amount(const form::Form& form, CellRef cell, Decimal yuan) {
  const Decimal factor = form.reader().money(u"0", form.meta(cell).unit).unit.factor;
  const auto value = divide_exact(yuan, factor);
  return value ? std::optional(text::from_utf8(value->trimmed().grouped(2))) : std::nullopt;
}

std::u16string amount_in(const form::Form& form, CellRef cell, Decimal yuan) {
  const std::u16string& unit = form.meta(cell).unit;
  const auto typed = typed_amount(form, cell, yuan);
  return typed ? *typed + u' ' + unit : amount_text(yuan.trimmed(), form.reader().other_money_unit(unit));
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
