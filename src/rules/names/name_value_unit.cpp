#include "quantity/unit.h"
#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

Outcome about(const Subject& s, const char* message, std::u16string noun, const Answer& value) {
  Outcome out = fail(s.cell, message, value.span);
  out.facts = {{"noun", std::move(noun)}, {"unit", value.unit.id}};
  return out;
}

// 人 and 人次 do not convert, 元 and 万元 do.
bool conflicts(const Subject& s, std::u16string_view bracket, const Answer& value) {
  const auto found = s.form.reader().quantities(u"1" + std::u16string(bracket));
  if (found.size() != 1 || found.front().unit.none() || !found.front().unit.per.empty()) return false;
  const std::string& family = found.front().unit.family;
  const bool people = family.starts_with("person") && value.unit.family.starts_with("person");
  return people && family != value.unit.family;
}

}  // namespace

Outcome name_value_unit(const Subject& s) {
  const std::u16string name = s.name();
  const NameParts parts = split_name(name);
  const text::Entry* noun = s.words["unit_conflicts"].suffix_of(core_name(s));
  for (const Answer* value : quantities_in(s.answer())) {
    if (value->unit.none()) continue;
    if (!parts.bracket.empty() && is_unit(s, parts.bracket)) {
      if (conflicts(s, parts.bracket, *value)) return about(s, "bracket", std::u16string(parts.bracket), *value);
      continue;
    }
    if (noun && text::from_utf8(noun->meaning) == value->unit.id) return about(s, "noun", noun->word, *value);
  }
  return pass();
}

}  // namespace hebiao::rules
