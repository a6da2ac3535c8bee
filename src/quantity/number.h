// Numbers in normalised text:
//
//   number   := [sign] one [over one]                        三分之二, 百分之九十五, 2/3
//   one      := arabic | chinese
//   arabic   := digits ["." digits] {scale [arabic]}         1,359,014 · 1.2亿 · 2亿3000万 · 3千
//   chinese  := {digit | unit | section | zero} [point …]    二十五 · 一百二 (120) · 三点五 · 壹佰贰拾 · 三四 (3 to 4)
//
// A 万 that belongs to a unit (万元) is left to the unit.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "quantity/vocabulary.h"

namespace hebiao::quantity {

struct Number {
  Decimal low;
  Decimal high;         // beyond low if two digits stand for "this or that": 三四
  std::size_t end = 0;  // behind the last character
  Fraction fraction;
  bool percent = false;   // 百分之
  bool permille = false;  // 千分之
  bool chinese = false;
  bool positional = false;  // digit by digit: 二〇二六
  bool wrong_grouping = false;
  bool scaled = false;  // 万 or 亿 stood behind Arabic digits
  bool about = false;   // 十几
  bool half = false;    // 半: counts only with a unit
};

class NumberReader {
 public:
  // `words` must outlive the reader.
  explicit NumberReader(const Vocabulary& words) : words_(&words) {}

  [[nodiscard]] std::optional<Number> read(std::u16string_view text, std::size_t at) const;

 private:
  [[nodiscard]] std::optional<Number> point_first(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Number> plain(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Number> undivided(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Number> arabic(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Number> chinese(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Number> positional(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] bool scale(std::u16string_view text, Number& number) const;
  [[nodiscard]] std::size_t past_zero(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] bool some_before_scale(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Number> over(std::u16string_view text, const Number& denominator) const;

  const Vocabulary* words_;
};

}  // namespace hebiao::quantity
