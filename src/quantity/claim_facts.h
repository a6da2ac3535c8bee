// The quantities of a text with what connects them, for reading arithmetic claims.
#pragma once

#include <string_view>
#include <vector>

#include "quantity/answer.h"
#include "quantity/vocabulary.h"
#include "text/lexicon.h"

namespace hebiao::quantity {

struct Fact {
  Answer answer;      // spans in normalised text
  bool total = false;  // 共, 合计, 总计 or = stands before it
  bool times = false;  // × between the fact before and this one
  bool plus = false;   // +
  bool parts = false;  // 其中 stands before it
  bool price = false;  // 单价 stands before it: of each of what is counted
  int depth = 0;       // open parentheses
  int sentence = 0;

  [[nodiscard]] bool is_rate() const { return price || !answer.unit.per.empty(); }
  [[nodiscard]] bool is_count() const { return !is_rate() && answer.unit.family != "money"; }
};

// Amounts of money compare in any unit, counts only in the same.
bool same_measure(const Answer& a, const Answer& b);

// `found` are the quantities of `text`, in order. Ranges, fractions and bounds of what is no total are left out.
std::vector<Fact> facts_of(std::u16string_view text, std::vector<Answer> found, const Vocabulary& vocabulary,
                           const text::Lexicons& words);

}  // namespace hebiao::quantity
