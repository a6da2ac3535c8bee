// Places the rows of a table in its columns, by the content of labels and by order.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "form/column_order.h"
#include "form/form.h"
#include "form/grid.h"
#include "form/labels.h"

namespace hebiao::form {

class TableReader {
 public:
  // All must outlive the reader. `rows_left`: of the package. A row past it, or past kMaxRows, is left whole.
  TableReader(Form& form, const Labels& labels, int table, int& rows_left)
      : form_(&form), labels_(&labels), table_(table), rows_left_(&rows_left) {}

  [[nodiscard]] int table() const { return table_; }
  // Remembers at which columns of the grid the heads stand.
  void head(const GridLine& line);
  // A head that the form does not know; the texts under it are left, with its name.
  void unknown_head(const GridCell& cell, int line);
  void row(const GridLine& line);
  // A page ended before the next row: its heads or the section's name are repeated.
  void break_page() { page_break_ = true; }
  // Decides the rows with one value, once all rows are known.
  void finish();

 private:
  struct Lone {  // one value, of the cycle or of the year
    int row;
    int line;
    int offset;  // from the name
    int column;
    bool repaired;
    std::u16string text;
  };
  struct Mark {
    int row;
    std::string column;
    Repair repair;
  };
  void plain_row(const GridLine& line);
  void indicator_row(const GridLine& line);
  std::size_t read_levels(const GridLine& line, int row);
  void inherit_levels(int row);
  void two_triples(int row, const GridLine& rest);
  [[nodiscard]] bool is_unknown_level2(const GridLine& line, std::size_t at) const;
  [[nodiscard]] bool is_named_value(const GridLine& line, std::size_t from) const;
  [[nodiscard]] bool stands_at_values(const std::vector<GridCell>& cells) const;
  [[nodiscard]] bool levels_shifted(const GridLine& line, std::size_t levels) const;
  [[nodiscard]] std::optional<RepairKind> repair_of(const GridLine& line, std::size_t levels) const;
  void single_values(int row, const GridLine& line, std::size_t levels, bool repaired);
  [[nodiscard]] bool has_one_value_head() const;
  [[nodiscard]] bool is_annual(const Lone& lone) const;
  [[nodiscard]] bool is_decided(const Lone& lone) const;
  void triple(int row, const GridLine& half, std::string_view name, std::string_view value);
  [[nodiscard]] std::optional<std::vector<int>> aligned(const GridLine& line) const;
  [[nodiscard]] std::vector<int> by_content(const GridLine& line) const;
  [[nodiscard]] int head_column(std::string_view id) const;
  [[nodiscard]] bool is_full() const;
  int add_row();
  void put(int row, std::string_view column, const std::u16string& text);
  void leave(const GridCell& cell, int line);
  void leave_row(const GridLine& line);

  Form* form_;
  const Labels* labels_;
  int table_;
  int* rows_left_;
  ColumnOrder order_;
  std::vector<Lone> lone_;
  std::map<int, int> lone_at_;                // how many of them stand at an offset
  std::vector<std::pair<int, int>> offsets_;  // of both values behind the name, of full rows, each once
  std::vector<Mark> marks_;
  bool page_break_ = false;
  bool moved_ = false;  // the row did not stand under heads that are in an order of their own
};

}  // namespace hebiao::form
