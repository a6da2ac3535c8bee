// Reads the lines of one form. Two states: between tables, where labels name fields, and inside a table.
#pragma once

#include <optional>
#include <vector>

#include "form/form.h"
#include "form/grid.h"
#include "form/labels.h"
#include "form/table_reader.h"

namespace hebiao::form {

class FormReader {
 public:
  // All must outlive the reader. `rows_left`: of the package; further rows stand in `unplaced`.
  FormReader(Form& form, const Labels& labels, int& rows_left) : form_(&form), labels_(&labels), rows_left_(&rows_left) {}

  void line(const GridLine& line);
  void finish();

 private:
  struct Pending {  // a field whose label stood alone, and at which column
    int field;
    int column;
  };
  bool head_line(const GridLine& line);
  [[nodiscard]] std::vector<GridCell> unknown_heads(const GridLine& line, GridLine& rest) const;
  bool label_line(const GridLine& line);
  bool level_line(const GridLine& line);
  void value_line(const GridLine& line);
  // The field that a cell names; fills the holes of its label and the value behind a colon.
  std::optional<int> named_field(const GridCell& cell, int line);
  void open_table(int table);
  TableReader& table_reader(int table);
  // `page_break`: the texts stood in the line of a table's heads.
  void fill_pending(const GridLine& line, bool page_break = false);
  void put(int field, std::u16string_view text, int line);
  void leave(const GridCell& cell, int line);

  Form* form_;
  const Labels* labels_;
  int* rows_left_;
  std::vector<TableReader> tables_;
  std::optional<std::size_t> table_;  // the one that rows go to
  std::vector<Pending> pending_;
  std::optional<int> open_;  // a long text that may go on in the next line
};

}  // namespace hebiao::form
