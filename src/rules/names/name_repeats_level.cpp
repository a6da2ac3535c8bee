#include <algorithm>

#include "rules/indicator_names.h"
#include "base/ranges.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

template <class Level>
bool is_label_of(const Level& level, const std::u16string& name) {
  const auto same = [&](const std::u16string& label) { return text::label_key(label) == name; };
  return same(level.label) || ranges::any_of(level.aliases, same);
}

bool is_level_word(const Subject& s, const std::u16string& name) {
  const form::Place& place = s.place();
  return s.words["level2_stems"].contains(name) || (place.level1 && is_label_of(*place.level1, name)) ||
         (place.level2 && is_label_of(*place.level2, name));
}

bool has_value(const Subject& s) {
  return !s.form.at(s.beside("cycle")).answer.blank() || !s.form.at(s.beside("annual")).answer.blank();
}

}  // namespace

Outcome name_repeats_level(const Subject& s) {
  const std::u16string name = core_name(s, text::label_key(s.here().text));
  if (!is_level_word(s, name)) return pass();
  const text::Entry* stem = s.words["level2_stems"].find(name);
  const bool nearly = stem && stem->meaning == "whose" && has_value(s);
  return fail(s.cell, nearly ? "whose" : "bare");
}

}  // namespace hebiao::rules
