// Finds quantities in normalised text:
//
//   quantity := [per-words] [comparator] number [joiner number] [unit {"/" unit}] [after-word]
//
// and steps over what only looks like one: years and dates, ordinals (第六次), codes (CN11-1072/C),
// document numbers (〔2020〕149号), dates used as names (4·15), list markers (1、 (2)), classes (三类2档).
// A Chinese numeral counts only with a unit, a comparator or as the whole text (三公经费 is a name).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "quantity/answer.h"
#include "quantity/number.h"
#include "quantity/unit.h"
#include "text/lexicon.h"

namespace hebiao::quantity {

class Scanner {
 public:
  explicit Scanner(const text::Lexicons& words);

  // All quantities in order. Spans are in `text` itself, which must be normalised.
  [[nodiscard]] std::vector<Answer> scan(std::u16string_view text) const;

 private:
  struct Mark {  // a comparator or an approximation
    Comparator comparator = Comparator::none;
    Span span;
    bool word = false;
  };
  struct Step {  // either a quantity, or how far to go on
    std::optional<Answer> answer;
    std::size_t next = 0;
  };

  [[nodiscard]] Step step(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Mark> mark_at(std::u16string_view text, std::size_t at, std::string_view place) const;
  [[nodiscard]] std::size_t past_non_quantity(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Number> range_end(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] Step finish(std::u16string_view text, std::size_t at, Answer answer, const Number& first,
                            const text::Entry* percent) const;
  void read_unit(std::u16string_view text, std::size_t& at, Answer& answer) const;
  void read_after(std::u16string_view text, std::size_t& at, Answer& answer) const;
  static void apply(const Mark& mark, Answer& answer);

  const text::Lexicon* comparators_;
  const text::Lexicon* joiners_;
  const text::Lexicon* percents_;
  const text::Lexicon* per_marks_;
  const text::Lexicon* not_before_;
  const text::Lexicon* date_marks_;
  const text::Lexicon* list_marks_;
  NumberReader numbers_;
  UnitReader units_;
};

}  // namespace hebiao::quantity
