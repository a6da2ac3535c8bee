// Forms as rows of cells, and what may happen to them: damages that keep the meaning, and any change at all.
#pragma once

#include <algorithm>
#include <array>
#include <sstream>

#include "chance.h"
#include "dialects.h"
#include "form/labels.h"
#include "support.h"

namespace hebiao::test {

using Rows = std::vector<SheetRow>;

inline Rows rows_of(const std::string& text) {
  Rows out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out.push_back(cells_of(line));
  return out;
}

inline std::string text_of(const Rows& rows, const std::string& line_end = "\n") {
  std::string out;
  for (const auto& row : rows) {
    for (const auto& cell : row) out += (&cell == &row.front() ? "" : "\t") + cell.text;
    out += line_end;
  }
  return out;
}

inline const std::vector<form::Labels>& all_labels() {
  static const auto* all = [] {
    auto* out = new std::vector<form::Labels>();
    for (const auto& tpl : catalogue().templates) out->emplace_back(tpl, catalogue().reader.words()["traditional"]);
    return out;
  }();
  return *all;
}

inline bool is_label(const std::string& text) {
  const std::u16string key = text::label_key(u16(text));
  return std::any_of(all_labels().begin(), all_labels().end(), [&](auto& labels) { return labels.knows(key); });
}

inline bool is_head(const SheetRow& row) {
  return std::any_of(row.begin(), row.end(), [](auto& cell) { return cell.text == "三级指标"; });
}

// The indices of rows below the heads of indicators that have a name and a value of their own: what follows the
// levels are two texts or more, none of which is a label.
inline std::vector<std::size_t> full_rows(const Rows& rows) {
  std::vector<std::size_t> out;
  bool below = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].front().text.empty()) {
      std::vector<std::string> texts;
      for (const auto& cell : rows[i]) {
        if (!cell.text.empty() && (!texts.empty() || !is_label(cell.text))) texts.push_back(cell.text);
      }
      const bool named = rows[i].size() > 4 && !rows[i][3].text.empty() && !is_label(rows[i][3].text);
      if (below && named && texts.size() >= 2) out.push_back(i);
      continue;
    }
    below = is_head(rows[i]);
  }
  return out;
}

inline void prepend(SheetRow& row, std::size_t count) { row.insert(row.begin(), count, SheetCell{}); }

inline void shift_row(Rows& rows, Chance& chance) {
  const auto full = full_rows(rows);
  if (!full.empty()) prepend(rows[full[chance.below(full.size())]], 1 + chance.below(2));
}

inline void drop_leading_tabs(Rows& rows, Chance& chance) {
  const auto full = full_rows(rows);
  if (full.empty()) return;
  SheetRow& row = rows[full[chance.below(full.size())]];
  while (row.front().text.empty()) row.erase(row.begin());
}

inline void repeat_section(Rows& rows, Chance& chance) {
  const auto full = full_rows(rows);
  if (!full.empty()) rows[full[chance.below(full.size())]].front().text = "绩效指标";
}

inline void repeat_heads(Rows& rows, Chance& chance) {
  const auto full = full_rows(rows);
  if (full.empty()) return;
  const std::size_t at = full[chance.below(full.size())];
  std::size_t head = at;
  while (!is_head(rows[head])) --head;
  rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), SheetRow(rows[head]));
}

// At the left edge of everything, or between the columns of one table and right of them.
inline void empty_column(Rows& rows, Chance& chance) {
  const std::size_t at = chance.below(8);
  for (auto& row : rows) {
    if (row.size() > at && row.size() > 1) row.insert(row.begin() + static_cast<std::ptrdiff_t>(at), SheetCell{});
  }
}

inline void space_in_label(Rows& rows, Chance& chance) {
  for (auto& row : rows) {
    for (auto& cell : row) {
      std::u16string text = u16(cell.text);
      if (text.size() < 2 || !is_label(cell.text) || !chance.once_in(4)) continue;
      text.insert(1 + chance.below(text.size() - 1), chance.once_in(2) ? u" " : u"\u3000");
      cell.text = u8(text);
    }
  }
}

using Damage = void (*)(Rows&, Chance&);
inline constexpr std::array<Damage, 6> kDamages{shift_row, drop_leading_tabs, repeat_section, repeat_heads, empty_column, space_in_label};

inline std::string without_label_spaces(const std::string& all) { return u8(text::label_key(u16(replaced(all, "\n", "/")))); }

inline void swap_any(Rows& rows, Chance& chance) {
  auto& one = rows[chance.below(rows.size())];
  auto& other = rows[chance.below(rows.size())];
  std::swap(one[chance.below(one.size())], other[chance.below(other.size())]);
}

// The end of the line is lost, and what stood on both sides of it becomes one cell.
inline void join_lines(Rows& rows, std::size_t at) {
  if (at + 1 >= rows.size()) return;
  SheetRow& below = rows[at + 1];
  rows[at].back().text += below.front().text;
  rows[at].insert(rows[at].end(), below.begin() + 1, below.end());
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

// One random change, of whole lines, of cells or of characters.
inline void mutate(Rows& rows, Chance& chance) {
  const auto at = static_cast<std::ptrdiff_t>(chance.below(rows.size()));
  SheetRow& row = rows[static_cast<std::size_t>(at)];
  const auto column = static_cast<std::ptrdiff_t>(chance.below(row.size()));
  std::string& text = row[static_cast<std::size_t>(column)].text;
  switch (chance.below(9)) {
    case 0: if (rows.size() > 1) rows.erase(rows.begin() + at); return;
    case 1: rows.insert(rows.begin() + at, SheetRow(row)); return;
    case 2: std::swap(row, rows[chance.below(rows.size())]); return;
    case 3: if (row.size() > 1) row.erase(row.begin() + column); return;
    case 4: row.insert(row.begin() + column, SheetCell(row[static_cast<std::size_t>(column)])); return;
    case 5: swap_any(rows, chance); return;
    case 6: rows.insert(rows.begin() + at, rows[chance.below(rows.size())]); return;
    case 7: join_lines(rows, static_cast<std::size_t>(at)); return;
    default: {
      std::u16string units = u16(text);
      if (!units.empty()) units.erase(chance.below(units.size()), 1 + chance.below(3));
      text = u8(units);
    }
  }
}

}  // namespace hebiao::test
