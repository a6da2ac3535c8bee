// Units in normalised text, from units.txt: 元/人/天 is the unit 元 with the per-units 人 and 天, in any order.
#pragma once

#include <optional>
#include <string_view>

#include "quantity/answer.h"
#include "text/lexicon.h"

namespace hebiao::quantity {

struct UnitRead {
  Unit unit;
  std::size_t end = 0;
};

class UnitReader {
 public:
  explicit UnitReader(const text::Lexicon& units) : units_(&units) {}

  // One unit word, without per-units.
  [[nodiscard]] std::optional<UnitRead> word(std::u16string_view text, std::size_t at) const;
  // A unit with its per-units: 元/人/天, 万元/人/月, 份/年.
  [[nodiscard]] std::optional<UnitRead> compound(std::u16string_view text, std::size_t at) const;
  // 每人每天, 每份: the per-units that stand before a number.
  [[nodiscard]] std::optional<UnitRead> per_words(std::u16string_view text, std::size_t at,
                                                  const text::Lexicon& per_marks) const;

 private:
  const text::Lexicon* units_;
};

std::size_t skip_spaces(std::u16string_view text, std::size_t at);

// The same unit, whatever the order of the per-units.
bool same_unit(const Unit& a, const Unit& b);

}  // namespace hebiao::quantity
