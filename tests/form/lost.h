// What a text held and no cell, no title and no piece in `unplaced` holds after it was read. Nothing may be lost.
#pragma once

#include <algorithm>
#include <map>

#include "damages.h"
#include "form/read_package.h"

namespace hebiao::test {

inline std::string squeezed(std::u16string_view text) {
  std::u16string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char16_t c) { return c > u' ' && c != 0x3000 && c != 0xa0; });
  return u8(out);
}

// All texts that were read, one a line, without the levels, which merged rows repeat.
inline std::string read_texts(const form::ReadResult& result) {
  std::string out = squeezed(result.package.preamble) + '\n';
  const auto add = [&](std::u16string_view text) { out += squeezed(text) + '\n'; };
  for (const auto& form : result.package.forms) {
    add(form.title);
    for (const auto& field : form.fields()) add(field.text);
    for (int t = 0; t < static_cast<int>(form.tpl().tables.size()); ++t) {
      for (const auto& row : form.rows(t)) {
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
          const auto type = form.tpl().tables[static_cast<std::size_t>(t)].columns[c].type;
          const bool level = type == form::CellType::level1 || type == form::CellType::level2;
          if (!level || !is_label(u8(row.cells[c].text))) add(row.cells[c].text);
        }
      }
    }
    for (const auto& piece : form.unplaced) add(piece.text);
  }
  for (const auto& piece : result.unplaced) add(piece.text);
  return out;
}

inline std::size_t times(const std::string& text, const std::string& piece) {
  std::size_t out = 0;
  for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + piece.size())) ++out;
  return out;
}

// What of a cell must be found: nothing of a label, the value behind a label with a colon, else all.
inline std::string wanted(const std::string& typed) {
  const std::string cell = typed.substr(std::min(typed.find_first_not_of("# "), typed.size()));
  if (is_label(cell)) return {};
  const std::u16string text = u16(cell);
  const std::u16string key = text::label_key(text);
  for (const auto& tpl : catalogue().templates) {
    const std::string title = u8(text::label_key(tpl.title));
    const bool ends = cell.ends_with(title) && is_label(cell.substr(0, cell.size() - title.size()));  // two in one cell
    if (u8(key) == title || ends) return {};
  }
  for (const auto& labels : all_labels()) {
    if (const auto value = labels.inline_value(text)) return squeezed(std::u16string_view(text).substr(value->second));
  }
  return squeezed(text);
}

// A line of heads; one that lost a character may still be read as one.
inline bool is_line_of_heads(const SheetRow& row) {
  return std::count_if(row.begin(), row.end(), [](auto& cell) {
    const std::u16string key = text::label_key(u16(cell.text));
    return std::any_of(all_labels().begin(), all_labels().end(), [&](auto& labels) { return labels.means(key, form::Meaning::Kind::column); });
  }) >= 3;
}

inline bool is_like_a_head(const std::string& text) {
  const std::u16string key = text::label_key(u16(text));
  const auto begins_or_ends = [&](const std::u16string& label) {
    const auto same = static_cast<std::size_t>(std::mismatch(key.begin(), key.end(), label.begin(), label.end()).first - key.begin());
    return key.size() >= 3 && key.size() < label.size() && label.ends_with(key.substr(same));
  };
  for (const auto& tpl : catalogue().templates) {
    for (const auto& table : tpl.tables) {
      if (std::any_of(table.columns.begin(), table.columns.end(), [&](auto& column) { return begins_or_ends(text::label_key(column.label)); })) return true;
    }
  }
  return false;
}

inline bool is_field_of(const form::ReadResult& result, const std::string& text) {
  return std::any_of(result.package.forms.begin(), result.package.forms.end(), [&](auto& form) {
    return std::any_of(form.fields().begin(), form.fields().end(), [&](auto& field) { return squeezed(field.text) == text; });
  });
}

// The first text that is lost or is found less often than it stood there; a field that is given twice is read once.
inline std::string lost(const Rows& rows, const form::ReadResult& result) {
  std::map<std::string, std::size_t> counts;
  for (const auto& row : rows) {
    const bool heads = is_line_of_heads(row);
    for (const auto& cell : row) {
      std::size_t& count = counts[wanted(cell.text)];
      count = heads ? std::max<std::size_t>(count, !is_like_a_head(cell.text)) : count + 1;
    }
  }
  const std::string texts = read_texts(result);
  for (const auto& [text, count] : counts) {
    if (text.empty()) continue;
    const std::size_t found = times(texts, text);
    if (found < count && !(found > 0 && is_field_of(result, text))) return text;
  }
  return {};
}

// The first text in no cell whose line does not hold it.
inline std::string misplaced(const Rows& rows, const form::ReadResult& result) {
  std::vector<form::Unplaced> pieces = result.unplaced;
  for (const auto& form : result.package.forms) pieces.insert(pieces.end(), form.unplaced.begin(), form.unplaced.end());
  for (const auto& piece : pieces) {
    const bool inside = piece.line > 0 && piece.line <= static_cast<int>(rows.size());
    if (!inside) return u8(piece.text) + " in line " + std::to_string(piece.line);
    const std::string line = squeezed(u16(text_of({rows[static_cast<std::size_t>(piece.line - 1)]})));
    const std::string first = squeezed(piece.text.substr(0, piece.text.find(u'\n')));  // a broken label begins there
    if (line.find(first) == std::string::npos) return u8(piece.text) + " in line " + std::to_string(piece.line);
  }
  return {};
}

}  // namespace hebiao::test
