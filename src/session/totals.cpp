#include "rules/money.h"
#include "session/derive.h"
#include "text/normal.h"

namespace hebiao::session {
namespace {

using form::CellRef;
using form::CellType;
using form::Form;
using quantity::Answer;
using quantity::Kind;

struct Side {
  std::vector<Term> terms;
  std::optional<Decimal> sum{Decimal()};
};

// Adds one amount, converted to `unit`.
void add_amount(std::optional<Decimal>& sum, const Answer& amount, const quantity::Unit& unit) {
  const auto base = amount.base();
  const auto value = base ? divide_exact(*base, unit.factor) : std::nullopt;
  sum = sum && value ? add(*sum, *value) : std::nullopt;
}

Side side_of(const rules::Subject& s, const std::vector<std::string>& terms, const quantity::Unit& unit) {
  Side out;
  for (const std::string& term : terms) {
    const std::vector<CellRef> cells = rules::cells_of(s, term);
    if (cells.empty()) continue;
    std::optional<Decimal> own = Decimal();
    bool filled = false;
    for (const CellRef cell : cells) {
      const Answer& answer = s.form.at(cell).answer;
      if (answer.kind != Kind::money) continue;
      add_amount(own, answer, unit);
      add_amount(out.sum, answer, unit);
      filled = true;
    }
    out.terms.push_back({form::path_of(s.form.tpl(), cells.front()), form::label_of(s.form, cells.front()),
                         filled ? own : std::nullopt, unit.id});
  }
  return out;
}

// 135.90 万元 -> 1,359,000 元; empty if it does not fit.
std::u16string in_other_unit(const Form& form, Decimal amount, const quantity::Unit& unit) {
  const quantity::Unit other = form.reader().money(u"0", form.reader().other_money_unit(unit.id)).unit;
  const auto base = multiply(amount, unit.factor);
  const auto converted = base ? divide_exact(*base, other.factor) : std::nullopt;
  return converted ? text::from_utf8(converted->trimmed().grouped()) + u' ' + other.id : std::u16string();
}

Total total_of(const rules::Subject& s, const form::Identity& identity, const quantity::Unit& unit) {
  const Side parts = side_of(s, identity.parts, unit);
  const Side total = side_of(s, identity.total, unit);
  Total out{identity.id, identity.label, "info", parts.terms, total.terms, unit.id, parts.sum, {}, total.sum, {}, {}};
  if (parts.sum) out.converted = in_other_unit(s.form, *parts.sum, unit);
  if (identity.rule == "sum_equals") out.relation = "eq";
  if (identity.rule == "sum_at_most") out.relation = "le";
  if (parts.sum && total.sum) out.difference = subtract(*parts.sum, *total.sum);
  const auto balance = rules::balance_of(s, identity);
  if (out.relation == "info" || !balance || !balance->parts.complete() || !balance->total.complete()) return out;
  out.holds = out.relation == "eq" ? balance->equal() : balance->difference <= balance->tolerance;
  return out;
}

// The unit printed in a money cell's label, read once from any of its cells.
std::optional<quantity::Unit> unit_of(const Form& form, const std::string& term) {
  const auto slash = term.find('/');
  const CellRef cell = slash == std::string::npos ? CellRef{-1, 0, form.tpl().field(term)} : CellRef{};
  if (cell.table != -1 || cell.column < 0) return std::nullopt;
  const Answer amount = form.reader().money(u"0", form.meta(cell).unit);
  return amount.unit;
}

void add_amount_text(const Form& form, CellRef cell, std::vector<AmountText>& out) {
  const Answer& answer = form.at(cell).answer;
  if (form.meta(cell).type != CellType::money || answer.kind != Kind::money) return;
  const std::u16string converted = in_other_unit(form, answer.low, answer.unit);
  if (converted.empty()) return;
  out.push_back({form::path_of(form.tpl(), cell), text::from_utf8(answer.low.trimmed().grouped(2)), converted});
}

}  // namespace

std::vector<Total> totals_of(const Form& form, const text::Lexicons& words) {
  const rules::Subject whole{form, words, {}};
  std::vector<Total> out;
  for (const form::Identity& identity : form.tpl().identities) {
    const std::string& first = identity.total.empty() ? identity.parts.front() : identity.total.front();
    if (const auto unit = unit_of(form, first)) out.push_back(total_of(whole, identity, *unit));
  }
  return out;
}

std::vector<AmountText> amounts_of(const Form& form) {
  std::vector<AmountText> out;
  for (int i = 0; i < static_cast<int>(form.fields().size()); ++i) add_amount_text(form, {-1, 0, i}, out);
  for (int t = 0; t < static_cast<int>(form.tpl().tables.size()); ++t) {
    const int columns = static_cast<int>(form.tpl().tables[static_cast<std::size_t>(t)].columns.size());
    for (int r = 0; r < static_cast<int>(form.rows(t).size()); ++r) {
      for (int c = 0; c < columns; ++c) add_amount_text(form, {t, r, c}, out);
    }
  }
  return out;
}

}  // namespace hebiao::session
