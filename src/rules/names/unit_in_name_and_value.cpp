#include <optional>

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

// A value that leans on the unit in the name would lose it.
bool says_unit(const Subject& s, std::u16string_view bracket, const Cell& cell) {
  const std::vector<const Answer*> values = quantities_in(cell.answer);
  return !values.empty() && ranges::all_of(values, [&](const Answer* value) { return same_unit(s, bracket, *value); });
}

std::optional<Span> last_bracket(const std::u16string& typed) {
  const std::size_t open = typed.find_last_of(u"(（");
  const std::size_t close = typed.find_first_of(u")）", open);
  if (open == std::u16string::npos || close == std::u16string::npos) return std::nullopt;
  return make_span(open, close + 1);
}

}  // namespace

Outcome unit_in_name_and_value(const Subject& s) {
  if (s.meta().id != "name") return not_applicable();
  const std::u16string name = s.name();
  const NameParts parts = split_name(name);
  if (parts.bracket.empty() || !is_unit(s, parts.bracket)) return not_applicable();
  const Cell& cycle = s.form.cell(s.cell.table, s.cell.row, "cycle");
  if (!says_unit(s, parts.bracket, s.form.at(s.beside("annual")))) return pass();
  if (!cycle.answer.blank() && !says_unit(s, parts.bracket, cycle)) return pass();
  const auto bracket = last_bracket(s.here().text);
  if (!bracket) return pass();
  Outcome out = fail(s.cell, "twice", *bracket);
  Fix drop = replace_span(s.cell, s.here(), "drop", *bracket, u"");
  const std::u16string& second = s.form.cell(s.cell.table, s.cell.row, "name_annual").text;
  if (second == s.here().text) drop.edits.push_back(TextEdit{s.beside("name_annual"), *bracket, u""});  // both names stay one
  out.fixes.push_back(std::move(drop));
  return out;
}

}  // namespace hebiao::rules
