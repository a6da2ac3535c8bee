// Walks a passage of normalised text from one quantity, date or frequency to the next:
//
//   passage := {name | lookalike | ordinal | date | frequency | quantity [bound-joiner quantity] | any character}
//
// Of several readings at a place the longest wins, and a name wins a tie.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "quantity/calendar.h"
#include "quantity/grammar.h"
#include "quantity/number.h"
#include "quantity/unit.h"
#include "quantity/vocabulary.h"
#include "text/lexicon.h"

namespace hebiao::quantity {

class Scanner {
 public:
  explicit Scanner(const text::Lexicons& words);
  Scanner(const Scanner&) = delete;  // its parts point at each other
  Scanner& operator=(const Scanner&) = delete;

  // Everything in order, dates and frequencies too. Spans are in `text` itself, which must be normalised.
  [[nodiscard]] std::vector<Answer> scan(std::u16string_view text) const;
  [[nodiscard]] const Vocabulary& words() const { return words_; }

 private:
  struct Step {  // what stands here, if anything, and how far to go on
    std::optional<Answer> answer;
    std::size_t next = 0;
  };
  [[nodiscard]] bool may_start(char16_t c) const;
  [[nodiscard]] std::size_t past_name(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] Step step(std::u16string_view text, std::size_t at) const;
  // "1.2026年": a list's mark and a year.
  [[nodiscard]] std::size_t past_list_mark(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::size_t past_ordinal(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Answer> read(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Answer> bounded_date(std::u16string_view text, std::size_t at) const;
  void join_each(std::u16string_view text, Answer& first) const;
  void join_bound(std::u16string_view text, Answer& first) const;

  Vocabulary words_;
  NumberReader numbers_;
  UnitReader units_;
  Grammar grammar_;
  Calendar calendar_;
};

}  // namespace hebiao::quantity
