#include "form/block_cells.h"

#include <algorithm>

#include "base/ranges.h"
#include "form/html.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

constexpr std::size_t kLongestMark = 6;  // (十二)、

bool is_blank(const GridLine& line) {
  return ranges::all_of(line.cells, [](const GridCell& cell) { return cell.text.empty(); });
}

void drop_blank_end(std::vector<GridLine>& lines) {
  while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
}

std::u16string with_plain_lines(std::u16string_view text) {
  std::u16string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != u'\r') out.push_back(text[i]);
    else if (i + 1 == text.size() || text[i + 1] != u'\n') out.push_back(u'\n');
  }
  return out;
}

std::u16string_view without_end_of_line(std::u16string_view text) {
  while (!text.empty() && text.back() == u'\n') text.remove_suffix(1);
  return text;
}

bool is_bullet(char16_t c) { return c == 0x2022 || c == 0xb7 || (c >= 0x2500 && c < 0x2600) || (c >= 0xf000 && c < 0xf100); }

// 1. （二） ● before the words of a listed item, where word processors put a tab.
bool is_list_mark(const GridCell& cell, const text::Lexicons& words) {
  if (cell.text.size() == 1 && is_bullet(cell.text[0])) return true;
  if (cell.key.size() < 2 || cell.key.size() > kLongestMark || !words["list_marks"].suffix_of(cell.key)) return false;
  const auto number = [&](std::size_t at) { return text::is_digit(cell.key[at]) || words["numerals"].longest_at(cell.key, at); };
  return number(0) || number(1);
}

bool is_list(const std::vector<GridLine>& lines, const text::Lexicons& words) {
  return ranges::all_of(lines, [&](const GridLine& line) {
    return line.cells.size() == 1 || (line.cells.size() == 2 && is_list_mark(line.cells[0], words));
  });
}

Block as_text(std::u16string text) { return {std::move(text), {}, 0}; }

Block as_cells(std::vector<GridLine> lines) {
  Block out{std::nullopt, std::move(lines), 0};
  const GridCell* only = nullptr;
  int filled = 0;
  for (const GridLine& line : out.lines) {
    for (const GridCell& cell : line.cells) {
      if (cell.text.empty()) continue;
      out.width = std::max(out.width, cell.column + 1);
      only = &cell;
      ++filled;
    }
  }
  return filled == 1 ? as_text(only->text) : out;
}

std::u16string prose_of(const std::vector<GridLine>& lines) {
  std::u16string out;
  for (const GridLine& line : lines) {
    for (const GridCell& cell : line.cells) {
      if (!out.empty()) out.push_back(u'\n');
      out += cell.text;
    }
  }
  return out;
}

// Lines without tabs. Only a cell of several lines stands in quotes.
Block read_prose(const std::u16string& text, std::vector<GridLine> lines, bool lines_are_cells, bool formatted) {
  const std::u16string_view whole = without_end_of_line(text);
  const bool one_line = whole.find(u'\n') == std::u16string_view::npos;
  if (one_line) return as_text(std::u16string(whole));
  if (lines.size() == 1 && !formatted) return as_text(lines[0].cells[0].text);
  return lines_are_cells ? as_cells(std::move(lines)) : as_text(text);
}

Block read_text(std::u16string text, bool lines_are_cells, bool formatted, const text::Lexicons& words) {
  std::vector<GridLine> lines = cut_into_cells(text, Blanks::keep);
  drop_blank_end(lines);
  const auto wide = [](const GridLine& line) { return line.cells.size() > 1; };
  if (ranges::any_of(lines, wide) && is_list(lines, words)) {
    std::replace(text.begin(), text.end(), u'\t', u' ');
    return as_text(std::u16string(without_end_of_line(text)));
  }
  if (ranges::any_of(lines, wide)) return as_cells(std::move(lines));
  return read_prose(text, std::move(lines), lines_are_cells, formatted);
}

}  // namespace

Block block_of(const Clipboard& clipboard, bool lines_are_cells, const text::Lexicons& words) {
  const bool table = holds_html_table(clipboard.html);
  if (table) {
    std::vector<GridLine> lines = cut_html(clipboard.html, words["html_entities"], Blanks::keep);
    drop_blank_end(lines);
    if (!lines.empty()) return as_cells(std::move(lines));
  }
  if (!text::trimmed(clipboard.text).empty()) return read_text(with_plain_lines(clipboard.text), lines_are_cells, !clipboard.html.empty(), words);
  return read_text(prose_of(cut_html(clipboard.html, words["html_entities"])), lines_are_cells, true, words);
}

}  // namespace hebiao::form
