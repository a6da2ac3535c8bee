#include "rules/indicator_names.h"

namespace hebiao::rules {
namespace {

// 可持续性: 可持续.
bool is_stem_of(const Subject& s, std::u16string_view value, std::u16string_view name) {
  const text::Entry* suffix = s.words["state_suffixes"].suffix_of(name);
  return suffix && value.size() >= 2 && name.substr(0, name.size() - suffix->word.size()).ends_with(value);
}

// 65岁以上老年人健康管理率: the number belongs to the name. 培训12期 would be a value.
bool number_is_of_name(const Subject& s, const std::u16string& name) {
  return s.words["rate_heads"].suffix_of(name) || !likely_units(s).empty();
}

Outcome repeats_numbers(const Subject& s) {
  const std::u16string name = core_name(s);
  const bool same = plain_words(s.here().text) == name && number_is_of_name(s, name);
  return same ? fail(s.cell, "name") : not_applicable();
}

}  // namespace

Outcome value_repeats_name(const Subject& s) {
  if (s.answer().is_quantity() || s.answer().kind == Kind::compound) return repeats_numbers(s);
  const std::u16string value = plain_words(s.here().text);
  const std::u16string name = core_name(s);
  if (value.empty() || s.words["placeholders"].contains(name)) return not_applicable();
  if (same_words(value, name)) return fail(s.cell, "name");
  if (is_stem_of(s, value, name)) return fail(s.cell, "stem");
  if (s.words["level2_stems"].contains(value)) return fail(s.cell, "level");
  const text::Entry* verb = s.words["goal_verbs"].longest_at(name, 0);
  return verb && verb->word == value ? fail(s.cell, "verb") : pass();
}

}  // namespace hebiao::rules
