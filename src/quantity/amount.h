// The amount of a quantity in normalised text:
//
//   amount := one [joiner one] {after}                    70-130人, 8000元至1万元以内
//   one    := number [approximation] [unit] [half] {number smaller-unit}      400余人, 一年半, 两个半月, 三成五, 3元5角
#pragma once

#include <string_view>

#include "quantity/number.h"
#include "quantity/unit.h"
#include "quantity/vocabulary.h"

namespace hebiao::quantity {

class AmountReader {
 public:
  // All must outlive the reader.
  AmountReader(const Vocabulary& words, const NumberReader& numbers, const UnitReader& units)
      : words_(&words), numbers_(&numbers), units_(&units) {}

  // Reads on from behind `first` into `answer`; `at` ends behind what was read. False: no amount after all.
  [[nodiscard]] bool one(std::u16string_view text, const Number& first, std::size_t& at, Answer& answer) const;
  // The other end, if there is one. `between`: 介于, whose ends 和 may join. Both ends are in one script.
  void range(std::u16string_view text, bool between, bool chinese, std::size_t& at, Answer& answer) const;
  void after(std::u16string_view text, std::size_t& at, Answer& answer) const;

 private:
  void read_unit(std::u16string_view text, std::size_t& at, Answer& answer) const;
  void read_half(std::u16string_view text, std::size_t& at, Answer& answer) const;
  void read_tenths(std::u16string_view text, std::size_t& at, Answer& answer) const;
  void read_smaller(std::u16string_view text, std::size_t& at, Answer& answer) const;

  const Vocabulary* words_;
  const NumberReader* numbers_;
  const UnitReader* units_;
};

// Gives the answer the comparator that stands at `at`. A bound beats an approximation: 不少于约50人.
void apply(const Word& mark, std::size_t at, Answer& answer);
// The unit with the per-units that stood before the number.
Unit with_per(Unit unit, std::vector<std::u16string> per);

}  // namespace hebiao::quantity
