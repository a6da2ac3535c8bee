// What tests of pasting share: a plan, a plan carried out, a table as text.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "form/block.h"
#include "support.h"

namespace hebiao::test {

inline form::BlockPlan plan(const form::Form& form, const std::string& path, const std::string& text, const std::string& html) {
  const auto at = form::parse_path(form, path);
  REQUIRE_MESSAGE(at, path);
  return form::plan_block(form, *at, {u16(text), u16(html)});
}

inline void carry_out(const form::BlockPlan& plan, form::Form& form) {
  for (const form::BlockEdit& edit : plan.edits) {
    if (edit.inserts) form.insert_row(edit.cell.table, edit.cell.row);
    for (const auto& [column, text] : edit.cells) form.set({edit.cell.table, edit.cell.row, column}, text);
  }
}

// Rows as "数量指标|巡检次数|36次", one a line, from a column on.
inline std::string rows(const form::Form& form, int table, std::size_t from = 0) {
  std::string out;
  for (const form::Row& row : form.rows(table)) {
    for (std::size_t i = from; i < row.cells.size(); ++i) out += (i > from ? "|" : "") + u8(row.cells[i].text);
    out += '\n';
  }
  return out;
}

}  // namespace hebiao::test
