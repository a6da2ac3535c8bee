#include "rules/rule.h"

#include "text/normal.h"

namespace hebiao::rules {

const form::Place& Subject::place() const {
  static const form::Place nowhere;
  return cell.table < 0 || cell.row < 0 ? nowhere : form.rows(cell.table)[static_cast<std::size_t>(cell.row)].place;
}

std::u16string Subject::name() const {
  return cell.table < 0 ? std::u16string() : text::label_key(form::name_cell(form, cell).text);
}

CellRef Subject::beside(std::string_view column) const {
  const auto& table = form.tpl().tables[static_cast<std::size_t>(cell.table)];
  return {cell.table, cell.row, table.column(column)};
}

bool Subject::in_level1(std::string_view id) const { return place().level1 && place().level1->id == id; }
bool Subject::in_level2(std::string_view id) const { return place().level2 && place().level2->id == id; }

Outcome pass() {
  Outcome out;
  out.verdict = Verdict::pass;
  return out;
}

Outcome not_applicable() { return {}; }

Outcome fail(CellRef cell, std::string message, Span span) {
  Outcome out;
  out.verdict = Verdict::fail;
  out.message = std::move(message);
  out.cell = cell;
  out.span = span;
  return out;
}

Outcome unsure(CellRef cell, std::string message, Span span) {
  Outcome out = fail(cell, std::move(message), span);
  out.verdict = Verdict::unsure;
  return out;
}

}  // namespace hebiao::rules
