// What a text held and no cell, no title and no piece in `unplaced` holds after it was read. Nothing may be lost.
#pragma once

#include <algorithm>
#include <map>
#include <set>

#include "damages.h"
#include "form/read_package.h"
#include "text/chars.h"

namespace hebiao::test {

inline std::string squeezed(std::u16string_view text) {
  std::u16string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char16_t c) { return c > u' ' && !text::is_space(c) && !text::is_invisible(c); });
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
          const bool level = is_level(form.tpl().tables[static_cast<std::size_t>(t)].columns[c]);
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

inline std::set<std::u16string, std::less<>> titles() {
  std::set<std::u16string, std::less<>> out;
  for (const auto& tpl : catalogue().templates) out.insert(text::label_key(tpl.title));
  return out;
}

// Nothing but labels and titles, one behind the other: what a damaged page leaves of its heads.
inline bool is_of_labels(std::u16string_view key) {
  static const auto all = titles();
  const auto is_one = [](std::u16string_view part) {
    return all.contains(part) || std::any_of(all_labels().begin(), all_labels().end(), [&](auto& labels) { return labels.knows(part); });
  };
  for (std::size_t size = std::min<std::size_t>(key.size(), 40); size > 0; --size) {
    if (is_one(key.substr(0, size)) && (size == key.size() || is_of_labels(key.substr(size)))) return true;
  }
  return false;
}

// What of a cell must be found: nothing of labels, the value behind a label with a colon, else all.
inline std::string wanted(const std::string& typed) {
  const std::string cell = typed.substr(std::min(typed.find_first_not_of("# "), typed.size()));
  const std::u16string text = u16(cell);
  if (is_of_labels(text::label_key(text))) return {};
  for (const auto& labels : all_labels()) {
    if (const auto value = labels.inline_value(text)) return squeezed(std::u16string_view(text).substr(value->second));
  }
  return squeezed(text);
}

// A line of heads; one that lost or won characters may still be read as one.
inline bool is_line_of_heads(const SheetRow& row) {
  return std::count_if(row.begin(), row.end(), [](auto& cell) {
    const std::u16string key = text::label_key(u16(cell.text));
    return std::any_of(all_labels().begin(), all_labels().end(), [&](auto& labels) { return labels.means(key, form::Meaning::Kind::column); });
  }) >= 3;
}

inline std::set<std::u16string> column_labels() {
  std::set<std::u16string> out;
  for (const auto& tpl : catalogue().templates) {
    for (const auto& table : tpl.tables) {
      for (const auto& column : table.columns) out.insert(text::label_key(column.label));
    }
  }
  return out;
}

// Whether all of `part` stands in `whole`, in its order.
inline bool is_within(std::u16string_view part, std::u16string_view whole) {
  std::size_t at = 0;
  for (const char16_t c : whole) at += at < part.size() && part[at] == c;
  return at == part.size();
}

inline bool is_like_a_head(const std::string& text) {
  static const std::set<std::u16string> all = column_labels();
  const std::u16string key = text::label_key(u16(text));
  return key.size() >= 3 && std::any_of(all.begin(), all.end(), [&](auto& label) { return is_within(key, label) || is_within(label, key); });
}

inline bool is_field_of(const form::ReadResult& result, const std::string& text) {
  return std::any_of(result.package.forms.begin(), result.package.forms.end(), [&](auto& form) {
    return std::any_of(form.fields().begin(), form.fields().end(), [&](auto& field) { return squeezed(field.text) == text; });
  });
}

// Rows between which a label was broken are one row: 实施周 / 期指标值.
inline Rows without_breaks(const Rows& rows) {
  Rows out;
  for (const auto& row : rows) {
    const bool both = !out.empty() && !out.back().empty() && !row.empty() && !row.front().text.empty();
    const std::string above = both ? out.back().back().text : std::string();
    if (above.empty() || is_label(above) || !is_of_labels(text::label_key(u16(above + row.front().text)))) {
      out.push_back(row);
      continue;
    }
    out.back().back().text += row.front().text;
    out.back().insert(out.back().end(), row.begin() + 1, row.end());
  }
  return out;
}

// The first text that is lost or is found less often than it stood there; a field that is given twice is read once.
inline std::string lost(const Rows& rows, const form::ReadResult& result) {
  std::map<std::string, std::size_t> counts;
  for (const auto& row : without_breaks(rows)) {
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
