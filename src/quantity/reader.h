// Reads one cell into an Answer. Pure: the same text gives the same answer. Input is verbatim text of any
// content; the caller limits its length (json/limits.h). What cannot be read says `unreadable` and why.
#pragma once

#include <string_view>
#include <vector>

#include "quantity/answer.h"
#include "quantity/claim.h"
#include "quantity/scanner.h"
#include "text/lexicon.h"
#include "text/normal.h"

namespace hebiao::quantity {

class Reader {
 public:
  // `words` must outlive the reader.
  explicit Reader(const text::Lexicons& words);

  [[nodiscard]] const text::Lexicons& words() const { return *words_; }

  // A target value: ≥95%, 不超过42.25万元。, 约70-130人, 2026年11月底前, 较好, 高中低 …
  [[nodiscard]] Answer value(std::u16string_view typed) const;
  // An amount in a cell whose unit stands in its label; a unit typed as well is converted and noted.
  [[nodiscard]] Answer money(std::u16string_view typed, std::u16string_view cell_unit) const;
  // A whole number, zero included; a unit of its own is noted.
  [[nodiscard]] Answer count(std::u16string_view typed) const;
  // A four-digit year from 1949 to 2099, a following 年 allowed.
  [[nodiscard]] Answer year(std::u16string_view typed) const;
  // Prose or a choice: blank or text.
  [[nodiscard]] Answer text(std::u16string_view typed) const;
  // The unit in which an amount of `unit` is also shown: 元 for 万元, 万元 for 元 (money_pairs.txt).
  [[nodiscard]] std::u16string other_money_unit(std::u16string_view unit) const;
  // Every quantity, date and frequency of a passage, with spans in the text as typed.
  [[nodiscard]] std::vector<Answer> passage(std::u16string_view typed) const;
  // The arithmetic claims of a passage (claim.h), spans in the text as typed.
  [[nodiscard]] std::vector<Claim> claims(std::u16string_view typed) const;
  // The quantities alone.
  [[nodiscard]] std::vector<Answer> quantities(std::u16string_view typed) const;

 private:
  // What stands between `body` of the text, spans in the whole text.
  [[nodiscard]] std::vector<Answer> scan(const text::Normal& normal, Span body) const;
  void add_per_of_label(Answer& answer) const;
  [[nodiscard]] Answer single(const text::Normal& normal, Span body, Answer answer) const;
  [[nodiscard]] Answer compound(const text::Normal& normal, Span body, std::vector<Answer> parts) const;
  [[nodiscard]] Answer without_number(const text::Normal& normal, Span body, std::vector<Answer> times) const;
  [[nodiscard]] Answer cell_number(std::u16string_view typed) const;

  Scanner scanner_;
  const text::Lexicons* words_;
};

}  // namespace hebiao::quantity
