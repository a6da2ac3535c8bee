#include <algorithm>
#include <optional>

#include "rules/indicator_names.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

std::u16string key_of(const Subject& s, int row) {
  std::u16string key = core_name(s, text::label_key(s.form.cell(s.cell.table, row, "name").text));
  std::erase_if(key, [](char16_t c) { return text::is_punctuation(c) && c != u'(' && c != u')' && c != u'%'; });
  return key;
}

// Spares the reading of most other names. A bracket or a digit may be typed in full width.
bool may_be_same(const std::u16string& key, const std::u16string& typed) {
  const auto stands = [&](char16_t c) { return !text::is_han(c) || typed.find(c) != std::u16string::npos; };
  return stands(key.front()) && stands(key.back());
}

bool same_place(const Subject& s, int row) {
  const form::Place& other = s.form.rows(s.cell.table)[static_cast<std::size_t>(row)].place;
  if (s.place().level2 || other.level2) return s.place().level2 == other.level2;
  const auto label = [&](int r) { return text::label_key(s.form.cell(s.cell.table, r, "level2").text); };
  return s.place().level1 == other.level1 && label(row) == label(s.cell.row);
}

bool same_values(const Subject& s, int row) {
  const auto same = [&](std::string_view column) {
    const auto text = [&](int r) { return text::label_key(s.form.cell(s.cell.table, r, column).text); };
    return text(row) == text(s.cell.row);
  };
  return same("cycle") && same("annual");
}

}  // namespace

Outcome duplicate_indicator(const Subject& s) {
  const std::u16string key = key_of(s, s.cell.row);
  if (s.meta().id != "name" || key.empty() || s.words["placeholders"].contains(key)) return not_applicable();
  for (int row = 0; row < s.cell.row; ++row) {
    if (!same_place(s, row) || !may_be_same(key, s.form.cell(s.cell.table, row, "name").text)) continue;
    const std::u16string other = key_of(s, row);
    if (!same_words(key, other)) continue;
    const bool equal = same_values(s, row);
    Outcome out = fail(s.cell, key != other ? "turned" : equal ? "twice" : "different_values");
    out.related.push_back({s.cell.table, row, s.cell.column});
    out.facts.push_back({"other", std::u16string(text::trimmed(s.form.cell(s.cell.table, row, "name").text))});
    const bool fixed = s.form.tpl().tables[static_cast<std::size_t>(s.cell.table)].fixed;
    if (equal && !fixed) out.fixes.push_back({"merge", {RowRemove{s.cell.table, s.cell.row}}, {}});
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
