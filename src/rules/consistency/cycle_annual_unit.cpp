#include <optional>

#include "quantity/unit.h"
#include "rules/indicator_names.h"
#include "rules/unit_pairs.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// Which of the two speaks against the name: 派遣人数 is counted in 人, so 9人次 is the odd one. Otherwise the annual.
CellRef odd_one(const Subject& s, const Answer& cycle, const Answer& annual) {
  const std::vector<std::u16string> units = likely_units(s);
  const bool annual_fits = units.size() == 1 && units.front() == unit_text(annual);
  const bool cycle_fits = units.size() == 1 && units.front() == unit_text(cycle);
  return s.beside(annual_fits && !cycle_fits ? "cycle" : "annual");
}

// Of a lower and an upper bound the one that the indicator does not ask for.
CellRef odd_bound(const Subject& s, const Answer& annual) {
  const bool wants_upper = s.in_level1("cost") || negative_head(s, core_name(s));
  return s.beside(is_upper_bound(annual) != wants_upper ? "annual" : "cycle");
}

// The quantity alone where it stands in a long sentence.
std::u16string shown(const Cell& cell) {
  constexpr std::size_t longest = 16;
  return cell.text.size() > longest ? words_at(cell, cell.answer.span) : cell.text;
}

Outcome about(const Subject& s, const char* message, CellRef cell) {
  const CellRef other = s.beside(s.form.meta(cell).id == "cycle" ? "annual" : "cycle");
  Outcome out = fail(cell, message, s.form.at(cell).answer.span);
  out.related.push_back(other);
  out.facts.push_back({"cycle", shown(s.form.at(s.beside("cycle")))});
  out.facts.push_back({"annual", shown(s.form.at(s.beside("annual")))});
  if (auto fix = take_unit(s, cell, other)) out.fixes.push_back(std::move(*fix));
  return out;
}

}  // namespace

Outcome cycle_annual_unit(const Subject& s) {
  const Answer& cycle = s.form.at(s.beside("cycle")).answer;
  const Answer& annual = s.form.at(s.beside("annual")).answer;
  if (!cycle.is_quantity() || !annual.is_quantity() || names_differ(s)) return not_applicable();
  switch (compare_units(cycle, annual)) {
    case UnitPair::one_missing:
      if (names_unit(s, s.name())) return pass();
      return about(s, "one_missing", s.beside(cycle.unit.none() ? "cycle" : "annual"));
    case UnitPair::kinds:
      return about(s, "kinds", s.beside("annual"));
    case UnitPair::differ:
      return about(s, "differ", odd_one(s, cycle, annual));
    case UnitPair::convertible:
      return about(s, "convertible", s.beside("annual"));
    case UnitPair::bounds:
      return about(s, "bounds", odd_bound(s, annual));
    case UnitPair::nouns:
      return about(s, "nouns", s.beside("annual"));
    case UnitPair::format:
      return about(s, "format", s.beside(annual.label.empty() ? "cycle" : "annual"));
    case UnitPair::same:
      break;
  }
  return pass();
}

}  // namespace hebiao::rules
