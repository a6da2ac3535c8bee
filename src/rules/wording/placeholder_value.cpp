#include "rules/indicator_names.h"
#include "rules/indicators.h"

namespace hebiao::rules {
namespace {

// An annual form: the clerk crossed out the whole column.
bool column_crossed_out(const Subject& s) {
  if (!s.meta().blank_as_whole) return false;
  for (const form::Row& row : s.form.rows(s.cell.table)) {
    const Cell& cell = row.cells[static_cast<std::size_t>(s.cell.column)];
    if (!says_nothing(cell, s.words)) return false;
  }
  return true;
}

}  // namespace

Outcome placeholder_value(const Subject& s) {
  if (!says_nothing(s.here(), s.words)) return pass();
  if (says_nothing(s.form.at(s.beside("name")), s.words)) return not_applicable();  // nothing is asked for
  const bool none = s.words["none_words"].contains(plain_words(s.here().text));
  if (none && s.words["negative_words"].occurs_in(s.name())) return pass();  // 安全事故: 无
  return column_crossed_out(s) ? pass() : fail(s.cell, "placeholder");
}

}  // namespace hebiao::rules
