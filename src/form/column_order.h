// Where the heads of a table stand, and its rows as they would stand if it had the columns of the official form in
// their order and no other ones.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "form/form.h"
#include "form/grid.h"
#include "form/labels.h"

namespace hebiao::form {

class ColumnOrder {
 public:
  // Table column and grid column. The first head of a column counts; a repeated one says nothing new.
  void add(int table_column, int grid_column);
  // A head that the form does not know; a few dozen are followed.
  void add_unknown(const GridCell& head);
  [[nodiscard]] bool has_unknown(std::u16string_view key) const;
  // The column without a head whose label says the same in a few characters more or less; -1 if none or several. Never
  // one with a unit in its label, where one character makes it ten thousand times as much.
  [[nodiscard]] int missing_like(std::u16string_view key, const Table& table) const;
  // Table column and the grid column at which usual() puts it.
  [[nodiscard]] const std::vector<std::pair<int, int>>& heads() const { return usual_; }
  // Whether rows must go through usual().
  [[nodiscard]] bool varies() const { return varies_; }

  struct Row {
    GridLine line;
    std::vector<Unplaced> others;  // of unknown columns, and what stands under no head
    bool moved = false;            // the row did not stand under its heads
  };
  [[nodiscard]] Row usual(const GridLine& line, const Table& table, const Labels& labels) const;

 private:
  struct Head {
    int table_column;  // -1: unknown
    int grid_column;
    std::u16string label;
    std::u16string key;
  };
  [[nodiscard]] const Head* at(int grid_column) const;
  [[nodiscard]] bool fits(const std::vector<GridCell>& cells, int shift, const Table& table, const Labels& labels) const;
  [[nodiscard]] std::vector<const Head*> in_order(const std::vector<GridCell>& cells, const Table& table, const Labels& labels) const;
  void put(const GridCell& cell, const Head* head, Row& row) const;
  void arrange();

  std::vector<Head> heads_;  // by grid column
  std::vector<std::pair<int, int>> usual_;
  bool varies_ = false;
};

}  // namespace hebiao::form
