#include "rules/unit_pairs.h"
#include "base/ranges.h"

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
  return ranges::find(families, family) != families.end();
}

// 场 and 场次, 批 and 批次: an event is counted once; 人 and 人次 are no events.
bool same_events(const quantity::Unit& a, const quantity::Unit& b) {
  const bool longer = a.id.size() > b.id.size();
  return a.family == "events" && b.family == a.family && (longer ? a.id.starts_with(b.id) : b.id.starts_with(a.id));
}

bool nouns_differ(const Answer& a, const Answer& b) {
  return a.kind == Kind::number && b.kind == Kind::number && !a.noun.empty() && !b.noun.empty() && a.noun != b.noun;
}

bool is_digit(char16_t c) { return text::is_digit(c) || (c >= 0xff10 && c <= 0xff19); }

// The number and its unit, without comparators: begin of the number, begin and end of the unit.
struct Parts {
  std::size_t number;
  std::size_t unit;
  std::size_t end;
};

std::optional<Parts> parts_of(const Cell& cell) {
  const Answer& value = cell.answer;
  const bool after = !value.comparator_span.empty() && value.comparator_span.begin > value.span.begin;
  Parts out{value.span.begin, 0, after ? value.comparator_span.begin : value.span.end};
  while (out.number < out.end && !is_digit(cell.text[out.number])) ++out.number;
  if (out.number == out.end) return std::nullopt;  // Chinese numerals
  out.unit = out.end;
  while (!is_digit(cell.text[out.unit - 1])) --out.unit;
  return out;
}

// 1公里 beside 3000米: 1000.
std::optional<Decimal> converted(const Answer& value, const quantity::Unit& to) {
  const auto base = value.base();
  return base && value.kind != Kind::range ? divide_exact(*base, to.factor) : std::nullopt;
}

}  // namespace

UnitPair compare_units(const Answer& cycle, const Answer& annual) {
  const quantity::Unit& a = cycle.unit;
  const quantity::Unit& b = annual.unit;
  if (a.none() && b.none()) return UnitPair::same;
  if (a.none() || b.none()) return (a.none() ? cycle : annual).noun.empty() ? UnitPair::one_missing : UnitPair::same;
  if (a.id == b.id) {
    if (!quantity::same_unit(a, b)) return a.per.size() == b.per.size() ? UnitPair::differ : UnitPair::same;
    const bool opposed =
        is_lower_bound(cycle) ? is_upper_bound(annual) : is_upper_bound(cycle) && is_lower_bound(annual);
    if (opposed) return UnitPair::bounds;
    if (nouns_differ(cycle, annual)) return UnitPair::nouns;
    return cycle.label.empty() != annual.label.empty() ? UnitPair::format : UnitPair::same;
  }
  if ((a.family == "ratio") != (b.family == "ratio")) return UnitPair::kinds;
  if (is_time(a.family) && is_time(b.family)) return UnitPair::convertible;
  if (same_events(a, b)) return UnitPair::convertible;
  return a.family == b.family && a.factor != b.factor ? UnitPair::convertible : UnitPair::differ;
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
  const auto from = parts_of(there);
  const auto to = parts_of(here);
  const bool plain = from && to && here.answer.unit.per.empty() && there.answer.unit.per.empty();
  if (!plain || from->unit == from->end || here.answer.unit.id == there.answer.unit.id) return std::nullopt;
  const std::u16string unit = words_at(there, make_span(from->unit, from->end));
  if (to->unit == to->end) return change_all(cell, here, "add", {{make_span(to->unit, to->end), unit}});
  // 40万件 and 40万卷: 万 stands with the unit, and must do so in both.
  const auto scaled = [&](const std::u16string& words) {
    const text::Entry* numeral = words.empty() ? nullptr : s.words["numerals"].find(words.substr(0, 1));
    return numeral && numeral->meaning.starts_with("section");
  };
  if (scaled(unit) != scaled(words_at(here, make_span(to->unit, to->end)))) return std::nullopt;
  if (here.answer.unit.family != there.answer.unit.family || here.answer.unit.factor == there.answer.unit.factor) {
    return change_all(cell, here, "take", {{make_span(to->unit, to->end), unit}});
  }
  const auto number = converted(here.answer, there.answer.unit);
  if (!number) return std::nullopt;
  return change_all(cell, here, "take",
                    {{make_span(to->number, to->end), text::from_utf8(number->trimmed().str()) + unit}});
}

}  // namespace hebiao::rules
