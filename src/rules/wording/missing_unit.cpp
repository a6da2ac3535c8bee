#include <algorithm>

#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/unit_pairs.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// Nothing but the number and its comparator.
bool is_bare(const Answer& value) {
  const bool number = value.kind == Kind::number || value.kind == Kind::range;
  return number && value.unit.none() && value.unit.per.empty() && value.noun.empty() && value.label.empty() &&
         !value.writing.scale_without_unit;
}

// 空气质量综合指数; not 等级保护测评次数, whose last noun is counted.
bool has_no_unit(const Subject& s, const std::u16string& name) {
  const text::Lexicon& names = s.words["unitless_names"];
  return names.suffix_of(split_name(name).head) || (names.occurs_in(name) && likely_units(s).empty());
}

// A completion time given as 2026.
bool is_year(const Subject& s) {
  const Decimal value = s.answer().high;
  return s.in_level2("timeliness") && value.scale() == 0 && value >= Decimal(1949) && value <= Decimal(2099);
}

// One click for both values of the row.
Fix with_unit(const Subject& s, std::string name, const std::u16string& unit) {
  const Span end = make_span(s.answer().span.end, s.answer().span.end);
  Fix fix = change_all(s.cell, s.here(), std::move(name), {{end, unit}});
  const CellRef other = s.beside(s.meta().id == "cycle" ? "annual" : "cycle");
  const Answer& beside = s.form.at(other).answer;
  if (is_bare(beside) && !names_differ(s)) fix.edits.push_back(TextEdit{other, make_span(beside.span.end, beside.span.end), unit});
  return fix;
}

}  // namespace

Outcome missing_unit(const Subject& s) {
  if (!is_bare(s.answer())) return not_applicable();
  const std::u16string name = s.name();
  if (names_unit(s, name) || has_no_unit(s, name)) return pass();
  if (s.words["yes_no_marks"].occurs_in(name) || is_year(s)) return not_applicable();
  if (s.words["none_words"].contains(plain_words(s.here().text))) return pass();  // 死亡事故: 零
  const std::u16string core = core_name(s);
  if (s.words["rate_heads"].suffix_of(core)) {
    Outcome out = fail(s.cell, "percent", s.answer().span);
    if (s.answer().high > Decimal(1)) out.fixes.push_back(with_unit(s, "add_one_of", u"%"));  // 0.95 may be meant
    return out;
  }
  Outcome out = fail(s.cell, s.answer().high.is_zero() ? "zero" : "number", s.answer().span);
  const std::vector<std::u16string> units = likely_units(s);
  for (const std::u16string& unit : units)
    out.fixes.push_back(with_unit(s, units.size() == 1 ? "add" : "add_one_of", unit));
  return out;
}

}  // namespace hebiao::rules
