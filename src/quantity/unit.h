// Units in normalised text, from units.txt: 元/人/天 is the unit 元 with the per-units 人 and 天, in any order.
#pragma once

#include <optional>
#include <string_view>

#include "quantity/vocabulary.h"

namespace hebiao::quantity {

struct UnitRead {
  Unit unit;
  std::size_t end = 0;
};

class UnitReader {
 public:
  // `words` must outlive the reader.
  explicit UnitReader(const Vocabulary& words) : words_(&words) {}

  // A unit with its per-units: 元/人/天, 万元/人/月, 元每人每天, 份/年.
  [[nodiscard]] std::optional<UnitRead> compound(std::u16string_view text, std::size_t at) const;
  // 每户补助 (before 500元): the per-units a few words before the end of `text`, with nothing but words between.
  [[nodiscard]] std::vector<std::u16string> per_behind(std::u16string_view text) const;
  // 每人每天, 每份: the per-units that stand before a number; nullopt if there is none.
  [[nodiscard]] std::optional<UnitRead> per_words(std::u16string_view text, std::size_t at) const;

 private:
  const Vocabulary* words_;
};

std::size_t skip_spaces(std::u16string_view text, std::size_t at);

// `value` counted in another unit of the family, if that leaves no remainder: 2万元 are 20000元.
std::optional<Decimal> convert(Decimal value, const Unit& from, const Unit& to);

// The same unit, whatever the order of the per-units.
bool same_unit(const Unit& a, const Unit& b);

}  // namespace hebiao::quantity
