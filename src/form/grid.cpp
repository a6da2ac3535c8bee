#include "form/grid.h"

#include <algorithm>

#include "base/ranges.h"
#include "text/chars.h"
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

void add_cell(GridLine& line, std::u16string_view text, int column) {
  const std::u16string_view trimmed = text::trimmed(text);
  if (!trimmed.empty()) line.cells.push_back({std::u16string(trimmed), text::label_key(trimmed), column});
}

bool is_rule(std::u16string_view cell) {
  return ranges::all_of(cell, [](char16_t c) { return c == u'-' || c == u':' || text::is_space(c); });
}

// | a | b |: the cells of a Markdown row; the |---|---| line has none.
GridLine markdown_row(std::u16string_view line, int number) {
  GridLine out{number, {}};
  line.remove_prefix(1);
  line.remove_suffix(1);
  bool rule = true;
  for (int column = 0;; ++column) {
    const auto bar = line.find(u'|');
    const std::u16string_view cell = line.substr(0, bar);
    rule = rule && is_rule(cell);
    add_cell(out, cell, column);
    if (bar == std::u16string_view::npos) break;
    line.remove_prefix(bar + 1);
  }
  if (rule) out.cells.clear();
  return out;
}

bool is_markdown(std::u16string_view line) {
  return line.size() > 2 && line.front() == u'|' && line.back() == u'|' && line.find(u'\t') == std::u16string_view::npos;
}

}  // namespace

std::vector<GridLine> cut_into_cells(std::u16string_view text) {
  std::vector<GridLine> out;
  int number = 1;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find(u'\n', at), text.size());
    if (const auto whole = text::trimmed(text.substr(at, end - at)); is_markdown(whole)) {
      GridLine row = markdown_row(whole, number);
      if (!row.cells.empty()) out.push_back(std::move(row));
      at = end + 1;
      continue;
    }
    GridLine line{number, {}};
    for (int column = 0;; ++column) {
      std::u16string cell;
      const std::size_t start = at;
      if (at < text.size() && text[at] == u'"') at = quoted_cell(text, at, cell);
      if (at == start) {
        while (!ends_cell(text, at)) ++at;
        cell = text.substr(start, at - start);
      }
      number += static_cast<int>(ranges::count(cell, u'\n'));
      add_cell(line, cell, column);
      if (at >= text.size() || text[at] != u'\t') break;
      ++at;
    }
    while (at < text.size() && text[at] == u'\r') ++at;
    if (at < text.size() && text[at] == u'\n') ++at;
    if (!line.cells.empty()) out.push_back(std::move(line));
  }
  return out;
}

}  // namespace hebiao::form
