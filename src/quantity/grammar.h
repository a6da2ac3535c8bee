// One quantity in normalised text:
//
//   quantity := [per-words] {before} [per-words] [currency] ["±"] amount {after}
//   amount   := one [joiner one] | share                  70-130人, 介于10至20之间, 一半
//   one      := number [approximation] [unit] [half] {number smaller-unit}      一年半, 3元5角
//
// A Chinese numeral counts only with a unit, a comparator, or as the whole text (三公经费 is a name).
#pragma once

#include <optional>
#include <string_view>

#include "quantity/number.h"
#include "quantity/unit.h"
#include "quantity/vocabulary.h"

namespace hebiao::quantity {

class Grammar {
 public:
  // All must outlive the grammar.
  Grammar(const Vocabulary& words, const NumberReader& numbers, const UnitReader& units)
      : words_(&words), numbers_(&numbers), units_(&units) {}

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
  [[nodiscard]] bool amount(std::u16string_view text, const Number& first, std::size_t& at, Answer& answer) const;
  void read_unit(std::u16string_view text, std::size_t& at, Answer& answer) const;
  void read_half(std::u16string_view text, std::size_t& at, Answer& answer) const;
  void read_tenths(std::u16string_view text, std::size_t& at, Answer& answer) const;
  void read_smaller(std::u16string_view text, std::size_t& at, Answer& answer) const;
  void read_range(std::u16string_view text, bool between, bool chinese, std::size_t& at, Answer& answer) const;
  void read_after(std::u16string_view text, std::size_t& at, Answer& answer) const;

  const Vocabulary* words_;
  const NumberReader* numbers_;
  const UnitReader* units_;
};

}  // namespace hebiao::quantity
