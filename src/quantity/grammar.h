// One quantity in normalised text:
//
//   quantity := [per-words] {before} [per-words] ([currency] ["±"] amount | share)     每人不超过50元, ±5%, 一半以上
//
// A Chinese numeral counts only with a unit, a comparator, or as the whole text (三公经费 is a name).
#pragma once

#include <optional>
#include <string_view>

#include "quantity/amount.h"
#include "quantity/number.h"
#include "quantity/unit.h"
#include "quantity/vocabulary.h"

namespace hebiao::quantity {

class Grammar {
 public:
  // All must outlive the grammar.
  Grammar(const Vocabulary& words, const NumberReader& numbers, const UnitReader& units)
      : words_(&words), numbers_(&numbers), units_(&units), amounts_(words, numbers, units) {}

  // The quantity that starts at `at`; its span is its place in `text`. What is a date is not looked for.
  [[nodiscard]] std::optional<Answer> quantity(std::u16string_view text, std::size_t at) const;
  // The comparators before a number; `end` is behind them.
  struct Before {
    Answer bound;  // comparator, its span and writing
    bool between = false;
    bool plus_minus = false;
    std::size_t end = 0;
  };
  [[nodiscard]] Before before(std::u16string_view text, std::size_t at) const;

 private:
  struct Each {
    Unit unit;  // its per-units
    Decimal every;
    std::size_t end = 0;
  };
  [[nodiscard]] std::optional<Each> each(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] bool is_class(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Answer> share(std::u16string_view text, const Before& marks, std::size_t at) const;

  const Vocabulary* words_;
  const NumberReader* numbers_;
  const UnitReader* units_;
  AmountReader amounts_;
};

}  // namespace hebiao::quantity
