// Numbers in normalised text: 1,359,014 · 96.5 · -3 · 二十五 · 一百二 (120) · 三点五 · 壹佰贰拾 · 1.2亿 · 3千.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "text/lexicon.h"

namespace hebiao::quantity {

struct Number {
  Decimal value;
  std::size_t end = 0;  // behind the last character
  bool chinese = false;
  bool wrong_grouping = false;
  bool scaled = false;  // 万 or 亿 stood behind Arabic digits
};

class NumberReader {
 public:
  // `numerals` and `units` must outlive the reader. A 万 that belongs to a unit (万元) is left to the unit.
  NumberReader(const text::Lexicon& numerals, const text::Lexicon& units) : numerals_(&numerals), units_(&units) {}

  [[nodiscard]] std::optional<Number> read(std::u16string_view text, std::size_t at) const;

 private:
  [[nodiscard]] std::optional<Number> arabic(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Number> chinese(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] bool unit_starts(std::u16string_view text, std::size_t at) const;

  const text::Lexicon* numerals_;
  const text::Lexicon* units_;
};

}  // namespace hebiao::quantity
