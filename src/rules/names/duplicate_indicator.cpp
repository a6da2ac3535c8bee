#include <algorithm>
#include <map>

#include "base/ranges.h"
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

// Where a row stands: its kind, or the label of a kind that is not known.
using PlaceKey = std::pair<const void*, std::u16string>;

PlaceKey place_key(const Subject& s, int row) {
  const form::Place& place = s.form.rows(s.cell.table)[static_cast<std::size_t>(row)].place;
  if (place.level2) return {place.level2, {}};
  return {place.level1, u'/' + text::label_key(s.form.cell(s.cell.table, row, "level2").text)};
}

// The rows of names that hold the same characters in any order, the first of each name. Two that are the same words the
// other way round are among them; of many others that are not, the first few are looked at.
struct Row {
  int row = 0;
  std::u16string key;
};
using Alike = std::map<std::pair<PlaceKey, std::u16string>, std::vector<Row>>;
constexpr std::size_t kMostAlike = 32;

Alike rows_alike(const Subject& s) {
  Alike out;
  for (int row = 0; row < static_cast<int>(s.form.rows(s.cell.table).size()); ++row) {
    const std::u16string key = key_of(s, row);
    std::u16string sorted = key;
    std::sort(sorted.begin(), sorted.end());
    std::vector<Row>& rows = out[{place_key(s, row), std::move(sorted)}];
    const bool known = ranges::any_of(rows, [&](const Row& each) { return each.key == key; });
    if (!key.empty() && !known && rows.size() < kMostAlike) rows.push_back({row, key});
  }
  return out;
}

// The first row of the same words before this one.
const Row* earlier(const Subject& s, const Alike& alike, const std::u16string& key) {
  std::u16string sorted = key;
  std::sort(sorted.begin(), sorted.end());
  const auto rows = alike.find({place_key(s, s.cell.row), std::move(sorted)});
  if (rows == alike.end()) return nullptr;
  const auto found = ranges::find_if(rows->second, [&](const Row& each) { return each.row < s.cell.row && same_words(key, each.key); });
  return found == rows->second.end() ? nullptr : &*found;
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
  const auto alike = s.once(s.cell.table, [&] { return rows_alike(s); });
  const Row* other = earlier(s, *alike, key);
  if (!other) return pass();
  const bool equal = same_values(s, other->row);
  Outcome out = fail(s.cell, key != other->key ? "turned" : equal ? "twice" : "different_values");
  out.related.push_back({s.cell.table, other->row, s.cell.column});
  out.facts.push_back({"other", std::u16string(text::trimmed(s.form.cell(s.cell.table, other->row, "name").text))});
  const bool fixed = s.form.tpl().tables[static_cast<std::size_t>(s.cell.table)].fixed;
  if (equal && !fixed) out.fixes.push_back({"merge", {RowRemove{s.cell.table, s.cell.row}}, {}});
  return out;
}

}  // namespace hebiao::rules
