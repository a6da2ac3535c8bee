#include "form/markdown.h"

#include <algorithm>

#include "base/ranges.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

constexpr std::size_t kLongRule = 3;     // so many dashes are no value of a cell
constexpr std::size_t kDeepest = 6;      // of headings
constexpr std::u16string_view kBreak = u"<br";

bool is_mark(char16_t c) { return c > u' ' && c < 0x7f && !(c >= u'0' && c <= u'9') && !((c | 0x20) >= u'a' && (c | 0x20) <= u'z'); }

// Takes the text before the next bar off the line; nullopt once the line is used up.
std::optional<std::u16string_view> next_cell(std::optional<std::u16string_view>& line) {
  if (!line) return std::nullopt;
  std::size_t bar = 0;
  while (bar < line->size() && (*line)[bar] != u'|') bar += (*line)[bar] == u'\\' ? 2 : 1;
  const std::u16string_view cell = line->substr(0, bar);
  if (bar < line->size()) line->remove_prefix(bar + 1);
  else line.reset();
  return cell;
}

// The dashes of :---:; 0 if the cell is anything else.
std::size_t dashes(std::u16string_view cell) {
  cell = text::trimmed(cell);
  if (cell.starts_with(u':')) cell.remove_prefix(1);
  if (cell.ends_with(u':')) cell.remove_suffix(1);
  return ranges::all_of(cell, [](char16_t c) { return c == u'-'; }) ? cell.size() : 0;
}

bool is_rule(std::u16string_view line, std::size_t least) {
  std::u16string_view whole = text::trimmed(line);
  if (whole.find(u'|') == std::u16string_view::npos) return false;
  if (whole.starts_with(u'|')) whole.remove_prefix(1);
  if (whole.ends_with(u'|')) whole.remove_suffix(1);
  std::optional<std::u16string_view> rest = whole;
  while (const auto cell = next_cell(rest)) {
    if (dashes(*cell) < least) return false;
  }
  return true;
}

std::u16string_view without_bold(std::u16string_view text) {
  for (const std::u16string_view mark : {u"**", u"__"}) {
    if (text.size() <= 2 * mark.size() || !text.starts_with(mark) || !text.ends_with(mark)) continue;
    const std::u16string_view inner = text.substr(mark.size(), text.size() - 2 * mark.size());
    if (inner.find(mark) == std::u16string_view::npos) return text::trimmed(inner);
  }
  return text;
}

// Where a <br>, <BR/> or <br /> at `at` ends; `at` if there is none.
std::size_t behind_break(std::u16string_view cell, std::size_t at) {
  for (std::size_t i = 0; i < kBreak.size(); ++i) {
    if (at + i >= cell.size() || (cell[at + i] | (i > 0 ? 0x20 : 0)) != kBreak[i]) return at;
  }
  std::size_t end = at + kBreak.size();
  while (end < cell.size() && (cell[end] == u' ' || cell[end] == u'/')) ++end;
  return end < cell.size() && cell[end] == u'>' ? end + 1 : at;
}

std::u16string plain(std::u16string_view cell) {
  cell = without_bold(text::trimmed(cell));
  std::u16string out;
  for (std::size_t i = 0; i < cell.size();) {
    if (const std::size_t end = behind_break(cell, i); end > i) {
      while (!out.empty() && out.back() == u' ') out.pop_back();
      out.push_back(u'\n');
      i = std::min(cell.find_first_not_of(u' ', end), cell.size());
      continue;
    }
    if (cell[i] == u'\\' && i + 1 < cell.size() && is_mark(cell[i + 1])) ++i;
    out.push_back(cell[i++]);
  }
  return out;
}

}  // namespace

std::optional<std::vector<MarkdownCell>> MarkdownTables::row(std::u16string_view line, std::u16string_view next) {
  const std::u16string_view whole = text::trimmed(line);
  const bool bars = whole.find(u'|') != std::u16string_view::npos && line.find(u'\t') == std::u16string_view::npos;
  if (!bars) {
    table_ = Table::none;
    return std::nullopt;
  }
  const bool announced = table_ == Table::none && is_rule(next, 1) && next.find(u'\t') == std::u16string_view::npos;
  const bool edged = whole.size() > 2 && whole.front() == u'|' && whole.back() == u'|';
  if (table_ == Table::none && !announced && !edged) return std::nullopt;
  if (announced) edges_ = text::trimmed(next).starts_with(u'|');
  else if (table_ == Table::none) edges_ = true;
  const bool rule = is_rule(whole, table_ == Table::begun ? 1 : kLongRule);
  table_ = announced ? Table::begun : table_ == Table::none ? Table::none : Table::open;
  std::vector<MarkdownCell> out;
  if (rule) return out;
  std::optional<std::u16string_view> rest = whole;
  if (edges_ && whole.starts_with(u'|')) rest->remove_prefix(1);
  for (int column = 0; const auto cell = next_cell(rest); ++column) {
    if (std::u16string text = plain(*cell); !text.empty()) out.push_back({column, std::move(text)});
  }
  return out;
}

std::u16string_view without_heading(std::u16string_view line) {
  std::u16string_view whole = text::trimmed(line);
  std::size_t depth = 0;
  while (depth < whole.size() && whole[depth] == u'#') ++depth;
  if (depth > 0 && depth <= kDeepest && depth < whole.size() && whole[depth] == u' ') whole = text::trimmed(whole.substr(depth));
  return without_bold(whole);
}

}  // namespace hebiao::form
