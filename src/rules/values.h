// What several rules ask of a target value, and the edits they offer.
#pragma once

#include <string>
#include <string_view>

#include "rules/rule.h"
#include "text/normal.h"

namespace hebiao::rules {

// ≥ > 不少于 …以上
inline bool is_lower_bound(const Answer& value) {
  return value.comparator == Comparator::ge || value.comparator == Comparator::gt;
}
// ≤ < 不超过 …以内
inline bool is_upper_bound(const Answer& value) {
  return value.comparator == Comparator::le || value.comparator == Comparator::lt;
}

// 2小时, 3个月, 5个工作日: how long or how soon.
inline bool is_time(const Answer& value) {
  return value.unit.family == "duration" || value.unit.family == "month" || value.unit.family == "workday";
}

// The words of a span of the cell; the whole cell if the span is empty.
std::u16string words_at(const Cell& cell, Span span);

// 1,114.70 万元: with thousand separators and at least two decimals for money.
std::u16string amount_text(Decimal value, std::u16string_view unit);
std::u16string decimal_text(Decimal value);
// A year or a count, without separators.
template <class Whole>
std::u16string whole_text(Whole value) {
  return text::from_utf8(std::to_string(value));
}

// Replaces the whole text of a cell. Facts: {new}.
Fix replace_cell(CellRef cell, const Cell& there, std::string name, std::u16string text);
// Replaces part of a cell. Facts: {new} is the cell's text afterwards.
Fix replace_span(CellRef cell, const Cell& there, std::string name, Span span, std::u16string text);

}  // namespace hebiao::rules
