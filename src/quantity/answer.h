// An Answer is one cell, or one quantity of a passage, after reading. It says what the text means, never whether it
// is right.
//
// Amounts are exact decimals in the unit as printed (不超过42.25万元: low 42.25, unit 万元). `low` and `high` are equal
// but for a range, whose ends are closed unless they are marked open. A fraction without an end (2/3) is rounded to
// six places and keeps its numerator and denominator. Spans are UTF-16 ranges of the text as typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/span.h"

namespace hebiao::quantity {

// A period is a stretch of time (2026年-2028年: low 2026, high 2028; 全年: no value) or a frequency (每月: low 12,
// unit 次 per 年). A date is a day, month or year, as exact as `date`; its low is the year, if there is one.
enum class Kind { blank, unreadable, text, number, percent, money, range, period, date, grade, choice, compound };
enum class Comparator { none, eq, ge, gt, le, lt, about };
enum class Unreadable { none, not_a_number, two_numbers, too_large, negative, not_a_year, fraction, too_long };

struct Unit {
  std::u16string id;               // canonical: 名 and 位 are 人; empty if there is none
  std::string family;              // only units of one family convert into each other
  Decimal factor{1};               // size in the base unit of the family
  std::vector<std::u16string> per;  // 550元/人/天: 人, 天

  [[nodiscard]] bool none() const { return id.empty(); }
};

// What the printed digits of a value may hide by rounding, in the base unit; nullopt if it does not fit.
[[nodiscard]] inline std::optional<Decimal> half_unit(Decimal value, const Unit& unit) {
  const auto half = value.half_unit();
  return half ? multiply(*half, unit.factor) : std::nullopt;
}

// How a number is written, where that is worth a remark.
struct Writing {
  bool in_words = false;        // the comparator is in words
  bool wrong_grouping = false;  // 13,59
  bool full_width = false;      // １２
  bool unit_inside = false;     // a unit typed into a cell whose unit stands in the label
  bool scale_without_unit = false;  // 25万
  bool per_twice = false;       // 每人1000元/人
};

struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;  // 0: the number is no fraction
};

struct Date {  // 0: not said
  int year = 0;
  int month = 0;
  int day = 0;
};

struct Answer {
  Kind kind = Kind::blank;
  Comparator comparator = Comparator::none;
  Decimal low;
  Decimal high;
  bool low_open = false;  // of a range: 大于5
  bool high_open = false;
  Unit unit;
  Fraction fraction;
  Date date;
  Span span;             // the words of the quantity itself
  Span comparator_span;  // empty if there is none; an "after" word (以上) lies behind the number
  std::u16string label;  // normalised text before it, inside its part
  std::u16string noun;   // normalised text right after the unit: 79个党组织 -> 党组织
  Writing writing;
  Unreadable reason = Unreadable::none;
  std::vector<Answer> parts;  // of a compound value, or the choices of a list nobody chose from

  [[nodiscard]] bool blank() const { return kind == Kind::blank; }
  [[nodiscard]] bool is_quantity() const {
    return kind == Kind::number || kind == Kind::percent || kind == Kind::money || kind == Kind::range;
  }
  // 每月: how often in a year.
  [[nodiscard]] bool is_frequency() const { return kind == Kind::period && !unit.none(); }
  // The value in the base unit of the family (万元 -> 元); nullopt if it does not fit.
  [[nodiscard]] std::optional<Decimal> base() const { return multiply(low, unit.factor); }
  [[nodiscard]] std::optional<Decimal> half_unit() const { return quantity::half_unit(low, unit); }
};

}  // namespace hebiao::quantity
