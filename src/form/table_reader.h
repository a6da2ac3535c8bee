// Places the rows of a table in its columns, by the content of labels and by order.
#pragma once

#include <optional>
#include <vector>

#include "form/form.h"
#include "form/grid.h"
#include "form/labels.h"

namespace hebiao::form {

class TableReader {
 public:
  // Both must outlive the reader.
  TableReader(Form& form, const Labels& labels, int table) : form_(&form), labels_(&labels), table_(table) {}

  [[nodiscard]] int table() const { return table_; }
  // Remembers at which columns of the grid the heads stand.
  void head(const GridLine& line);
  void row(const GridLine& line);
  // Decides the rows with one value, once all rows are known.
  void finish();

 private:
  struct Lone {  // one value, of the cycle or of the year
    int row;
    int offset;
    std::u16string text;
  };
  void plain_row(const GridLine& line);
  void indicator_row(const GridLine& line);
  std::size_t read_levels(const GridLine& line, int row);
  void inherit_levels(int row);
  [[nodiscard]] bool stands_at_values(const std::vector<GridCell>& cells) const;
  void single_values(int row, std::vector<GridCell> cells, int level2_column);
  void triple(int row, const std::vector<GridCell>& cells, std::string_view name, std::string_view value);
  [[nodiscard]] std::optional<std::vector<int>> aligned(const GridLine& line) const;
  [[nodiscard]] std::vector<int> by_content(const GridLine& line) const;
  [[nodiscard]] int head_column(std::string_view id) const;
  int add_row();
  void put(int row, std::string_view column, const std::u16string& text);
  void leave(const GridCell& cell, int line);

  Form* form_;
  const Labels* labels_;
  int table_;
  std::vector<std::pair<int, int>> heads_;  // table column, grid column
  std::vector<Lone> lone_;
  std::vector<std::pair<int, int>> offsets_;  // of both values behind the name, of full rows

};

}  // namespace hebiao::form
