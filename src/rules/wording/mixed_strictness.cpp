#include "rules/edits.h"

namespace hebiao::rules {
namespace {

bool has_inclusive_rate(const form::Form& form, int table) {
  for (const form::Row& row : form.rows(table)) {
    for (const Cell& cell : row.cells) {
      if (cell.answer.kind == Kind::percent && cell.answer.comparator == Comparator::ge) return true;
    }
  }
  return false;
}

}  // namespace

Outcome mixed_strictness(const Subject& s) {
  const Answer& value = s.answer();
  if (value.kind != Kind::percent || value.comparator != Comparator::gt || value.writing.in_words) return not_applicable();
  if (!*s.once(s.cell.table, [&] { return has_inclusive_rate(s.form, s.cell.table); })) return pass();
  Outcome out = fail(s.cell, "strict", value.span);
  out.fixes.push_back(change_all(s.cell, s.here(), "unify", {with_comparator(s, value, u"≥")}));
  return out;
}

}  // namespace hebiao::rules
