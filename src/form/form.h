// What a person has filled, verbatim, with the Answer to each cell, read once when the cell changes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/limits.h"
#include "form/template.h"
#include "quantity/reader.h"

namespace hebiao::form {

// How a damaged text found its cell (L-01 … L-05 of rules.md).
enum class RepairKind {
  shifted,       // the row stood left or right of its heads
  name_first,    // the indicator's name stood in the first column
  extra_column,  // a column more between the name and the values
  page_break,    // the heads were repeated or the section's name stood before the row
  ambiguous,     // one value where two belong, and nothing says which: a question, not a repair
};
struct Repair {
  RepairKind kind = RepairKind::shifted;
  int line = 0;  // of the input, from 1; 0 if it is not known
};

struct Cell {
  std::u16string text;      // as typed; empty if that is longer than kMaxCellUnits
  std::u16string too_long;  // then this is what was typed: kept, shown and exported, never looked into
  quantity::Answer answer;  // then unreadable
  std::optional<Repair> repair;  // until somebody types in the cell

  [[nodiscard]] const std::u16string& typed() const { return too_long.empty() ? text : too_long; }
};

// One row of a table; cells by column. `place` is where an indicator belongs.
struct Row {
  std::vector<Cell> cells;
  Place place;
};

// Text that belongs to no cell; kept, shown and exported.
struct Unplaced {
  std::u16string label;  // an unknown field's name, or empty
  std::u16string text;
  int line = 0;  // of the input, from 1; 0 if it did not come from text
};
// Adds a text to those that stand apart. From kMaxUnplaced on it follows in the last one, a line behind its label.
void leave(std::vector<Unplaced>& list, Unplaced text);

// A finding that somebody lets stand (保留原文): of this rule, for these words in the row of this name, wherever the row
// moves. It lapses when the words change, or those that the finding relates to.
struct Waiver {
  std::string rule;
  std::string place;    // the path without the row's number: budget, indicators/annual
  std::u16string row;   // what a person calls the row
  std::u16string text;  // of the whole cell
  std::vector<std::u16string> related;
  std::u16string by;  // as the page knows it, may be empty
  std::u16string at;  // when, as the page writes it
  std::u16string reason;  // why it may stand
};

// A cell of a form. table < 0: a field, and `column` is its index. row < 0: the table as a whole, or a row
// that it should have; the cell there is blank, and only to be read. So is that of column < 0, which the form lacks.
struct CellRef {
  int table = -1;
  int row = 0;
  int column = 0;
  friend auto operator<=>(const CellRef&, const CellRef&) = default;
};

class Form {
 public:
  // Both must outlive the form.
  Form(const Template& tpl, const quantity::Reader& reader);

  [[nodiscard]] const Template& tpl() const { return *tpl_; }
  [[nodiscard]] const quantity::Reader& reader() const { return *reader_; }
  [[nodiscard]] const std::vector<Cell>& fields() const { return fields_; }
  [[nodiscard]] const std::vector<Row>& rows(int table) const { return tables_[static_cast<std::size_t>(table)]; }
  [[nodiscard]] const Cell& at(CellRef ref) const;
  [[nodiscard]] const Field& meta(CellRef ref) const;
  // The cell of a field; an empty cell if the template has no such field.
  [[nodiscard]] const Cell& field(std::string_view id) const;
  // The cell of an indicator row by column id; an empty cell if there is no such column.
  [[nodiscard]] const Cell& cell(int table, int row, std::string_view column) const;

  // What a person or a program types; a mark of the reader goes with it.
  void set(CellRef ref, std::u16string text);
  // A further line of a long text.
  void append(CellRef ref, std::u16string_view line);
  void mark(CellRef ref, Repair repair) { cell_at(ref).repair = repair; }
  // An empty row; `at` is at most the number of rows.
  void insert_row(int table, int at);
  void remove_row(int table, int at);
  void move_row(int table, int from, int to);

  std::vector<Unplaced> unplaced;
  std::vector<Waiver> waivers;  // lapsed ones too
  std::u16string title;  // as it stood above the form, if it is not the template's

 private:
  [[nodiscard]] Cell& cell_at(CellRef ref);
  [[nodiscard]] quantity::Answer answer_to(const Field& field, std::u16string_view text) const;
  void read(CellRef ref);
  void place(int table, Row& row) const;

  const Template* tpl_;
  const quantity::Reader* reader_;
  std::vector<Cell> fields_;
  std::vector<std::vector<Row>> tables_;
};

// "budget", "indicators/3/annual". A row past the end is no path.
std::optional<CellRef> parse_path(const Form& form, std::string_view path);
// "indicators" for a table as a whole.
std::string path_of(const Template& tpl, CellRef ref);

// A label as it stands on this form: {year}年度目标 -> 2026年度目标. A blank hole leaves its braces out.
std::u16string label_of(const Form& form, CellRef ref);
// The 三级指标 that a cell of an indicator row belongs to: of the second triple of the 2020 form its own, if it has one.
const Cell& name_cell(const Form& form, CellRef ref);
// What a person calls the row: the 三级指标, the task's name, or the field's short name.
std::u16string row_name(const Form& form, CellRef ref);

// In the order of the form: every cell that the reader marked; every one that is too long to be read.
std::vector<CellRef> repaired_cells(const Form& form);
std::vector<CellRef> too_long_cells(const Form& form);
// Rows of all tables.
int count_rows(const Form& form);

// The rows that an empty form is printed with.
Form blank_form(const Template& tpl, const quantity::Reader& reader);

// A department's form and its project forms.
struct Package {
  std::u16string preamble;  // what stands before the first form
  std::vector<Form> forms;
  std::vector<Form> previous;  // last year's, to be compared with
};

}  // namespace hebiao::form
