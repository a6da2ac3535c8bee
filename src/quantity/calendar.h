// Dates and periods in normalised text:
//
//   date      := [year] [month [day]] [edge] [before | since]     2026年12月底前, 3月15日起, 2026-03-15
//   period    := date joiner date | date half                     2026年-2028年, 2026年上半年
//   frequency := per [number] unit-of-time [number weekday]        每月 (12), 每两周 (26), 每月两个周六 (24)
#pragma once

#include <optional>
#include <string_view>

#include "quantity/number.h"
#include "quantity/unit.h"
#include "quantity/vocabulary.h"

namespace hebiao::quantity {

class Calendar {
 public:
  // All must outlive the calendar. `frequency`: the unit of a frequency, 次 per 年.
  Calendar(const Vocabulary& words, const NumberReader& numbers, Unit frequency)
      : words_(&words), numbers_(&numbers), frequency_(std::move(frequency)) {}

  // A date or a period that starts at `at`; its span is its place in `text`.
  [[nodiscard]] std::optional<Answer> date(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Answer> frequency(std::u16string_view text, std::size_t at) const;

 private:
  struct Part {  // a number and the date mark behind it
    int value = 0;
    std::size_t end = 0;
  };
  struct DateRead {
    Date date;
    Comparator comparator = Comparator::none;
    bool half = false;
    std::size_t end = 0;
  };
  [[nodiscard]] std::optional<Part> part(std::u16string_view text, std::size_t at, std::string_view mark) const;
  [[nodiscard]] std::optional<DateRead> single(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<DateRead> in_digits(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<DateRead> second(std::u16string_view text, std::size_t at) const;
  void read_edges(std::u16string_view text, DateRead& date) const;
  [[nodiscard]] std::optional<Decimal> weekdays(std::u16string_view text, std::size_t& at) const;

  const Vocabulary* words_;
  const NumberReader* numbers_;
  Unit frequency_;
};

}  // namespace hebiao::quantity
