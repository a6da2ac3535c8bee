#include <set>

#include "base/ranges.h"
#include "rules/indicator_names.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// Every character that stands in the form outside its indicators.
std::set<char16_t> said_in(const form::Form& form) {
  std::set<char16_t> out;
  const auto add = [&](const Cell& cell) {
    const std::u16string key = text::label_key(cell.text);
    out.insert(key.begin(), key.end());
  };
  for (const Cell& field : form.fields()) add(field);
  for (int t = 0; t < static_cast<int>(form.tpl().tables.size()); ++t) {
    if (form.tpl().tables[static_cast<std::size_t>(t)].indicators) continue;
    for (const form::Row& row : form.rows(t)) for (const Cell& cell : row.cells) add(cell);
  }
  return out;
}

// What a name says beside its empty words: 印刷 of 印刷册数.
std::u16string specific_words(const Subject& s, std::u16string_view name) {
  std::u16string out;
  for (std::size_t at = 0; at < name.size();) {
    const text::Entry* empty = s.words["empty_words"].longest_at(name, at);
    if (!empty) empty = s.words["doing_verbs"].longest_at(name, at);
    if (!empty && text::is_han(name[at])) out.push_back(name[at]);
    at += empty ? empty->word.size() : 1;
  }
  return out;
}

}  // namespace

// Not one character of it: 供餐 may be told as 就餐. Of what is counted only: quality, time and effect are told in words of
// their own.
Outcome indicator_unfounded(const Subject& s) {
  constexpr std::size_t kShort = 20;
  if (!s.in_level2("quantity")) return not_applicable();
  const bool goal = s.form.field("goal_annual").text.size() > kShort || s.form.field("goal").text.size() > kShort;
  const std::u16string words = specific_words(s, core_name(s));
  if (!goal || words.size() < 2) return pass();
  const auto said = s.once(0, [&] { return said_in(s.form); });
  const bool told = ranges::any_of(words, [&](char16_t c) { return said->count(c) != 0; });
  return told ? pass() : fail(s.cell, "unfounded");
}

}  // namespace hebiao::rules
