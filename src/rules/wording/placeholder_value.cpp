#include <algorithm>

#include "base/ranges.h"
#include "rules/indicator_names.h"
#include "rules/indicators.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// An annual form: the clerk crossed out the whole column.
bool column_crossed_out(const Subject& s) {
  if (!s.meta().blank_as_whole) return false;
  return *s.once(s.column_number(), [&] {
    return ranges::all_of(s.form.rows(s.cell.table), [&](const form::Row& row) {
      return says_nothing(row.cells[static_cast<std::size_t>(s.cell.column)], s.words);
    });
  });
}

// 安全事故: 无; not 故障修复时间.
bool wants_none(const Subject& s) {
  const std::u16string name = core_name(s);
  const text::Entry* head = negative_head(s, name);
  return s.words["negative_words"].suffix_of(name) || (head && head->meaning != "time");
}

// ≥XX, ***万元, (≥**个): what the printed form or a guide shows where the number belongs.
bool is_template_hint(const Subject& s) {
  constexpr std::u16string_view blanks = u"Xx*×?_";
  const std::u16string words = text::label_key(s.here().text);
  std::u16string_view rest = words;
  if (rest.starts_with(u'(') && rest.ends_with(u')')) rest = rest.substr(1, rest.size() - 2);
  const text::Entry* comparator = s.words["comparators"].longest_at(rest, 0);
  if (comparator) rest.remove_prefix(comparator->word.size());
  const auto end = std::min(rest.find_first_not_of(blanks), rest.size());
  const std::size_t least = comparator ? 1 : 2;
  return end >= least && (end == rest.size() || is_unit(s, rest.substr(end)));
}

}  // namespace

Outcome placeholder_value(const Subject& s) {
  if (!says_nothing(s.here(), s.words)) return is_template_hint(s) ? fail(s.cell, "hint") : pass();
  if (says_nothing(form::name_cell(s.form, s.cell), s.words)) return not_applicable();  // nothing is asked for
  const bool none = s.words["none_words"].contains(plain_words(s.here().text));
  if (none && wants_none(s)) return pass();
  return column_crossed_out(s) ? pass() : fail(s.cell, "placeholder");
}

}  // namespace hebiao::rules
