#include "rules/unit_pairs.h"

#include <algorithm>
#include <array>

#include "quantity/unit.h"
#include "rules/edits.h"
#include "rules/values.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

bool is_time(std::string_view family) {
  constexpr std::array<std::string_view, 4> families{"duration", "workday", "month", "second"};
  return std::ranges::find(families, family) != families.end();
}

bool nouns_differ(const Answer& a, const Answer& b) {
  return a.kind == Kind::number && b.kind == Kind::number && !a.noun.empty() && !b.noun.empty() && a.noun != b.noun;
}

// From behind the last digit to the end of the quantity or to a comparator there (以上).
std::optional<Span> unit_span(const Cell& cell) {
  const Answer& value = cell.answer;
  const bool after = !value.comparator_span.empty() && value.comparator_span.begin > value.span.begin;
  const std::size_t end = after ? value.comparator_span.begin : value.span.end;
  std::size_t at = end;
  const auto digit = [](char16_t c) { return text::is_digit(c) || (c >= 0xff10 && c <= 0xff19); };
  while (at > value.span.begin && !digit(cell.text[at - 1])) --at;
  if (at == value.span.begin) return std::nullopt;  // Chinese numerals
  return make_span(at, end);
}

}  // namespace

UnitPair compare_units(const Answer& cycle, const Answer& annual) {
  const quantity::Unit& a = cycle.unit;
  const quantity::Unit& b = annual.unit;
  if (a.none() && b.none()) return UnitPair::same;
  if (a.none() || b.none()) return (a.none() ? cycle : annual).noun.empty() ? UnitPair::one_missing : UnitPair::same;
  if (a.id == b.id) {
    if (!quantity::same_unit(a, b)) return a.per.size() == b.per.size() ? UnitPair::differ : UnitPair::same;
    if (nouns_differ(cycle, annual)) return UnitPair::nouns;
    return cycle.label.empty() != annual.label.empty() ? UnitPair::format : UnitPair::same;
  }
  if ((a.family == "ratio") != (b.family == "ratio")) return UnitPair::kinds;
  if (is_time(a.family) && is_time(b.family)) return UnitPair::convertible;
  return a.family == b.family && a.family == "money" ? UnitPair::convertible : UnitPair::differ;
}

std::u16string unit_text(const Answer& value) {
  std::u16string out = value.unit.id;
  for (const std::u16string& per : value.unit.per) out += u'/' + per;
  return out;
}

bool names_differ(const Subject& s) {
  const std::u16string second = text::label_key(s.form.cell(s.cell.table, s.cell.row, "name_annual").text);
  return !second.empty() && second != text::label_key(s.form.cell(s.cell.table, s.cell.row, "name").text);
}

std::optional<Fix> take_unit(const Subject& s, CellRef cell, CellRef other) {
  const Cell& here = s.form.at(cell);
  const Cell& there = s.form.at(other);
  const auto from = unit_span(there);
  const auto to = unit_span(here);
  const bool plain = from && to && here.answer.unit.per.empty() && there.answer.unit.per.empty();
  if (!plain || from->empty()) return std::nullopt;
  return change_all(cell, here, to->empty() ? "add" : "take", {{*to, words_at(there, *from)}});
}

}  // namespace hebiao::rules
