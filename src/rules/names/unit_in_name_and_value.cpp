#include "base/ranges.h"
#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

bool same_unit(const Subject& s, std::u16string_view bracket, const Answer& value) {
  if (value.kind == Kind::percent) return bracket == u"%";
  const auto found = s.form.reader().quantities(u"1" + std::u16string(bracket));
  return found.size() == 1 && !value.unit.none() && found.front().unit.id == value.unit.id;
}

}  // namespace

Outcome unit_in_name_and_value(const Subject& s) {
  const std::u16string name = s.name();
  const NameParts parts = split_name(name);
  if (parts.bracket.empty() || !is_unit(s, parts.bracket)) return not_applicable();
  const std::vector<const Answer*> values = quantities_in(s.form.at(s.beside("annual")).answer);
  if (values.empty() || !ranges::all_of(values, [&](const Answer* value) { return same_unit(s, parts.bracket, *value); })) return pass();
  const std::u16string& typed = s.here().text;
  const std::size_t open = typed.find_last_of(u"(（");
  const std::size_t close = typed.find_first_of(u")）", open);
  if (open == std::u16string::npos || close == std::u16string::npos) return pass();
  const Span bracket = make_span(open, close + 1);
  Outcome out = fail(s.cell, "twice", bracket);
  out.fixes.push_back(replace_span(s.cell, s.here(), "drop", bracket, u""));
  return out;
}

}  // namespace hebiao::rules
