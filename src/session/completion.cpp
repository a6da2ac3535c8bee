#include "session/derive.h"

#include "base/ranges.h"

namespace hebiao::session {
namespace {

using form::CellRef;
using form::Field;
using form::Form;
using form::Row;
using form::Table;

bool all_blank(const Form& form, int table, int column) {
  return ranges::all_of(form.rows(table), [column](const Row& row) {
    return row.cells[static_cast<std::size_t>(column)].answer.blank();
  });
}

// An indicator row whose second level may stay empty asks for nothing until something is typed.
bool asks_nothing(const Table& table, const Row& row) {
  if (!row.place.level2 || !row.place.level2->optional) return false;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (table.columns[c].required && !row.cells[c].answer.blank()) return false;
  }
  return true;
}

void count_cell(const form::Cell& cell, Count& count) {
  ++count.required;
  if (!cell.answer.blank()) ++count.filled;
}

Count count_table(const Form& form, int t) {
  Count count;
  const Table& table = form.tpl().tables[static_cast<std::size_t>(t)];
  for (const Row& row : form.rows(t)) {
    if (asks_nothing(table, row)) continue;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const Field& column = table.columns[c];
      if (!column.required || (column.blank_as_whole && all_blank(form, t, static_cast<int>(c)))) continue;
      count_cell(row.cells[c], count);
    }
  }
  return count;
}

}  // namespace

const form::Section* section_of(const form::Template& tpl, CellRef cell) {
  const std::string& id = cell.table < 0 ? tpl.fields[static_cast<std::size_t>(cell.column)].id
                                         : tpl.tables[static_cast<std::size_t>(cell.table)].id;
  for (const form::Section& section : tpl.sections) {
    if (cell.table >= 0 ? section.table == id : ranges::find(section.fields, id) != section.fields.end()) {
      return &section;
    }
  }
  return nullptr;
}

Completion completion_of(const Form& form) {
  Completion out;
  const form::Template& tpl = form.tpl();
  for (const form::Section& section : tpl.sections) {
    SectionCount& counted = out.sections.emplace_back(SectionCount{section.id, section.label, {}});
    if (!section.table.empty()) counted.count = count_table(form, tpl.table(section.table));
    for (const std::string& id : section.fields) {
      const int field = tpl.field(id);
      if (field >= 0 && tpl.fields[static_cast<std::size_t>(field)].required) count_cell(form.field(id), counted.count);
    }
    out.all.filled += counted.count.filled;
    out.all.required += counted.count.required;
  }
  for (std::size_t i = 0; i < tpl.fields.size(); ++i) {  // fields of the title lines
    if (tpl.fields[i].required && !section_of(tpl, {-1, 0, static_cast<int>(i)})) count_cell(form.fields()[i], out.all);
  }
  return out;
}

}  // namespace hebiao::session
