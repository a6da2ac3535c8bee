#include "rules/indicators.h"

namespace hebiao::rules {
namespace {

constexpr const char* kColumns[][2] = {{"name", "name_annual"}, {"cycle", "annual"}};

CellRef at(const Subject& s, int row, const char* column) {
  return {s.cell.table, row, s.form.tpl().tables[static_cast<std::size_t>(s.cell.table)].column(column)};
}

// A rate or a grade is the same for three years and for one; a count is not.
bool holds_for_both(const Cell& cell) {
  const Kind kind = cell.answer.kind;
  return kind == Kind::percent || kind == Kind::grade || kind == Kind::text || kind == Kind::choice;
}

Outcome judge_row(const Subject& s, int row) {
  Outcome out;
  Fix copy{"copy", {}, {}};
  for (const auto& columns : kColumns) {
    for (const int side : {0, 1}) {
      const CellRef here = at(s, row, columns[side]);
      const CellRef there = at(s, row, columns[1 - side]);
      if (!s.form.at(here).answer.blank()) continue;
      if (out.message.empty())
        out = fail(here, side == 0 ? "left" : "right");
      else
        out.related.push_back(here);
      if (s.form.at(there).answer.blank()) continue;
      copy.edits.push_back(TextEdit{here, {}, s.form.at(there).text});
      if (!holds_for_both(s.form.at(there))) copy.name = "copy_count";
    }
  }
  if (out.message.empty()) return pass();
  if (out.related.size() == 3) out.message = "row";
  if (!copy.edits.empty()) out.fixes.push_back(std::move(copy));
  return out;
}

}  // namespace

Outcome triple_missing(const Subject& s) {
  const auto& rows = s.form.rows(s.cell.table);
  bool found = false;
  for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
    if (rows[static_cast<std::size_t>(row)].place.level2 != s.level2) continue;
    found = true;
    Outcome out = judge_row(s, row);
    if (out.verdict == Verdict::fail) return out;
  }
  if (found) return pass();
  Outcome out = has_strays(s) ? unsure(s.cell, "absent") : fail(s.cell, "absent");
  out.row = s.level2->label;
  out.fixes.push_back(insert_row(s, "insert", *s.level1, *s.level2));
  return out;
}

}  // namespace hebiao::rules
