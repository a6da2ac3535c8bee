#include "rules/indicators.h"
#include "rules/money.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr int kCovered = 800;  // tenths of a percent
constexpr int kTrace = 1;      // less than this is no share, but another unit

// The field or table that explains the rest of the money has something in it.
bool is_explained(const Subject& s, const std::string& id) {
  const int table = s.form.tpl().table(id);
  if (table < 0) return !s.form.field(id).answer.blank();
  for (const form::Row& row : s.form.rows(table)) {
    for (const Cell& cell : row.cells) {
      if (!says_nothing(cell, s.words)) return true;
    }
  }
  return false;
}

}  // namespace

Outcome task_coverage(const Subject& s) {
  const auto balance = balance_of(s, *s.identity);
  if (!balance || balance->parts.filled.empty() || !balance->total.complete()) return not_applicable();
  for (const CellRef cell : balance->parts.cells) {
    if (s.form.at(cell).answer.blank() && !is_empty_row(s, cell.table, cell.row)) return not_applicable();
  }
  if (is_explained(s, s.identity->unless)) return pass();
  if (unit_trap_of(s, *s.identity)) return not_applicable();
  const auto share = permille_of(balance->parts.sum, balance->total.sum);
  if (!share || *share >= kCovered) return pass();

  const CellRef money = balance->parts.filled.front();
  const CellRef total = balance->total.filled.front();
  const bool trace = *share < kTrace;
  Outcome out = trace ? unsure({money.table, -1, money.column}, "unit") : fail({money.table, -1, money.column}, "low");
  out.facts = {{"parts", amount_in(s.form, trace ? money : total, balance->parts.sum)},
               {"total", amount_in(s.form, total, balance->total.sum)},
               {"share", text::from_utf8(Decimal(*share, 1).str())}};
  out.related = balance->parts.filled;
  out.related.push_back(total);
  return out;
}

}  // namespace hebiao::rules
