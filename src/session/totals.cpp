#include <algorithm>

#include "session/derive.h"
#include "text/normal.h"

namespace hebiao::session {
namespace {

using form::CellRef;
using form::CellType;
using form::Form;
using quantity::Answer;
using quantity::Kind;

// The cells that a term stands for: one field, or a column of a table.
std::vector<CellRef> cells_of(const Form& form, const std::string& term) {
  const auto slash = term.find('/');
  if (slash == std::string::npos) return {{-1, 0, form.tpl().field(term)}};
  const int table = form.tpl().table(term.substr(0, slash));
  const int column = form.tpl().tables[static_cast<std::size_t>(table)].column(term.substr(slash + 1));
  std::vector<CellRef> out;
  for (int row = 0; row < static_cast<int>(form.rows(table).size()); ++row) out.push_back({table, row, column});
  return out;
}

struct Side {
  std::vector<Term> terms;
  std::optional<Decimal> sum{Decimal()};
  Decimal tolerance;  // in the unit of the sum
  bool complete = true;
};

// Adds one amount, converted to `unit`; half a unit of its last printed digit may hide in it.
void add_amount(Side& side, const Answer& amount, const quantity::Unit& unit) {
  const auto convert = [&](Decimal value) {
    const auto base = multiply(value, amount.unit.factor);
    return base ? divide_exact(*base, unit.factor) : std::nullopt;
  };
  const auto value = convert(amount.low);
  const auto slack = convert(amount.low.half_unit());
  side.sum = side.sum && value ? add(*side.sum, *value) : std::nullopt;
  if (slack) side.tolerance = add(side.tolerance, *slack).value_or(side.tolerance);
}

Side side_of(const Form& form, const std::vector<std::string>& terms, const quantity::Unit& unit) {
  Side out;
  for (const std::string& term : terms) {
    const std::vector<CellRef> cells = cells_of(form, term);
    if (cells.empty()) continue;
    Side own;
    bool filled = false;
    for (const CellRef cell : cells) {
      const Answer& answer = form.at(cell).answer;
      if (answer.kind == Kind::money) {
        add_amount(own, answer, unit);
        add_amount(out, answer, unit);
        filled = true;
      } else {
        out.complete = false;
      }
    }
    out.terms.push_back({form::path_of(form.tpl(), cells.front()), form::label_of(form, cells.front()),
                         filled ? own.sum : std::nullopt, unit.id});
  }
  return out;
}

Total total_of(const Form& form, const form::Identity& identity, const quantity::Unit& unit) {
  const Side parts = side_of(form, identity.parts, unit);
  const Side total = side_of(form, identity.total, unit);
  Total out{identity.id, identity.label, "info", parts.terms, total.terms, unit.id, parts.sum, total.sum, {}, {}};
  if (identity.rule == "sum_equals") out.relation = "eq";
  if (identity.rule == "sum_at_most") out.relation = "le";
  if (parts.sum && total.sum) out.difference = subtract(*parts.sum, *total.sum);
  const auto tolerance = add(parts.tolerance, total.tolerance);
  if (out.relation == "info" || !parts.complete || !total.complete || !out.difference || !tolerance) return out;
  out.holds = out.relation == "eq" ? out.difference->abs() <= *tolerance : *out.difference <= *tolerance;
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
  const quantity::Unit other = form.reader().money(u"0", form.reader().other_money_unit(answer.unit.id)).unit;
  const auto base = answer.base();
  const auto converted = base ? divide_exact(*base, other.factor) : std::nullopt;
  if (!converted) return;
  out.push_back({form::path_of(form.tpl(), cell), text::from_utf8(answer.low.trimmed().grouped(2)),
                 text::from_utf8(converted->trimmed().grouped()) + u' ' + other.id});
}

}  // namespace

std::vector<Total> totals_of(const Form& form) {
  std::vector<Total> out;
  for (const form::Identity& identity : form.tpl().identities) {
    if (identity.total.empty() || identity.parts.empty()) continue;
    if (const auto unit = unit_of(form, identity.total.front())) out.push_back(total_of(form, identity, *unit));
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
