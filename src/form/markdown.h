// Rows of Markdown tables and headings, line by line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hebiao::form {

struct MarkdownCell {
  int column;  // from 0, empty cells counted
  std::u16string text;
};

class MarkdownTables {
 public:
  // The row's cells that hold text, none for the |---|---| line; nullopt if the line is no row. A row has
  // a bar at either end, or is one of a table, which the |---|---| line under its first row announces. Escapes,
  // <br> and ** around a whole cell are undone. Lines are to be given in order, each with the one behind it.
  std::optional<std::vector<MarkdownCell>> row(std::u16string_view line, std::u16string_view next);

 private:
  enum class Table { none, begun, open };
  Table table_ = Table::none;
  bool edges_ = true;  // a bar at the beginning of a line is no empty cell
};

// A line without the # before and the ** around a heading.
std::u16string_view without_heading(std::u16string_view line);

}  // namespace hebiao::form
