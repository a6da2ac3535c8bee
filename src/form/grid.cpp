#include "form/grid.h"

#include <algorithm>

#include "base/ranges.h"
#include "form/markdown.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

bool ends_cell(std::u16string_view text, std::size_t at) {
  return at >= text.size() || text[at] == u'\t' || text[at] == u'\n' || text[at] == u'\r';
}

// Excel quotes a cell that holds a line break: "one\ntwo", with "" for a quote. `at` is at the opening quote.
// Returns the position behind the closing quote, or `at` if this is no quoted cell but a plain quotation mark.
std::size_t quoted_cell(std::u16string_view text, std::size_t at, std::u16string& out) {
  std::u16string cell;
  bool needed = false;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] != u'"') {
      needed |= text[i] == u'\n' || text[i] == u'\t';
      cell.push_back(text[i]);
    } else if (i + 1 < text.size() && text[i + 1] == u'"') {
      needed = true;
      cell.push_back(text[i++]);
    } else {
      if (!ends_cell(text, i + 1) || !needed) return at;
      out = std::move(cell);
      return i + 1;
    }
  }
  return at;
}

void add_cell(GridLine& line, std::u16string_view text, int column, Blanks blanks) {
  const std::u16string_view trimmed = text::trimmed(text);
  if (!trimmed.empty() || blanks == Blanks::keep) line.cells.push_back({std::u16string(trimmed), text::label_key(trimmed), column});
}

std::u16string_view line_at(std::u16string_view text, std::size_t at) {
  return text.substr(std::min(at, text.size())).substr(0, text.find_first_of(u"\r\n", at) - at);
}

// Where the next line begins, `at` standing at the end of one.
std::size_t behind_line_end(std::u16string_view text, std::size_t at) {
  while (at < text.size() && text[at] == u'\r') ++at;
  return at < text.size() && text[at] == u'\n' ? at + 1 : at;
}

// The cells of a line of tab-separated text; returns where the next line begins.
std::size_t cut_line(std::u16string_view text, std::size_t at, GridLine& line, Blanks blanks) {
  for (int column = 0;; ++column) {
    std::u16string cell;
    const std::size_t start = at;
    if (at < text.size() && text[at] == u'"') at = quoted_cell(text, at, cell);
    if (at == start) {
      while (!ends_cell(text, at)) ++at;
      cell = text.substr(start, at - start);
    }
    add_cell(line, cell, column, blanks);
    if (at >= text.size() || text[at] != u'\t') break;
    ++at;
  }
  return behind_line_end(text, at);
}

}  // namespace

std::vector<GridLine> cut_into_cells(std::u16string_view text, Blanks blanks) {
  std::vector<GridLine> out;
  MarkdownTables tables;
  int number = 1;
  for (std::size_t at = 0; at < text.size();) {
    const std::u16string_view whole = line_at(text, at);
    std::size_t next = behind_line_end(text, at + whole.size());
    const bool heading = whole.starts_with(u'#') || whole.starts_with(u'*');
    GridLine line{number, {}};
    if (const auto row = tables.row(whole, line_at(text, next))) {
      for (const MarkdownCell& cell : *row) add_cell(line, cell.text, cell.column, blanks);
    } else {
      next = cut_line(text, at, line, blanks);
      if (heading && line.cells.size() == 1) line.cells[0].key = text::label_key(without_heading(whole));
    }
    number += std::max(1, static_cast<int>(ranges::count(text.substr(at, next - at), u'\n')));
    at = next;
    if (!line.cells.empty()) out.push_back(std::move(line));
  }
  return out;
}

}  // namespace hebiao::form
