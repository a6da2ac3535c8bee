#include "quantity/unit.h"

#include "base/ranges.h"
#include "text/chars.h"

namespace hebiao::quantity {
namespace {

constexpr std::size_t kMostPer = 4;  // 元/人次/天/年: nobody divides further

}  // namespace

std::size_t skip_spaces(std::u16string_view text, std::size_t at) {
  while (at < text.size() && text::is_space(text[at])) ++at;
  return at;
}

std::optional<Decimal> convert(Decimal value, const Unit& from, const Unit& to) {
  if (from.family != to.family) return std::nullopt;
  const auto base = multiply(value, from.factor);
  return base ? divide_exact(*base, to.factor) : std::nullopt;
}

bool same_unit(const Unit& a, const Unit& b) {
  return a.id == b.id && a.per.size() == b.per.size() && ranges::is_permutation(a.per, b.per);
}

std::optional<UnitRead> UnitReader::compound(std::u16string_view text, std::size_t at) const {
  const Word* word = words_->unit(text, at);
  if (!word) return std::nullopt;
  UnitRead out{word->unit, at + word->text.size()};
  while (out.unit.per.size() < kMostPer) {
    const std::size_t slash = skip_spaces(text, out.end);
    if (slash >= text.size() || (text[slash] != u'/' && (text[slash] != u'\u00b7' || out.unit.per.empty()))) break;
    const std::size_t start = skip_spaces(text, slash + 1);
    const Word* per = words_->unit(text, start);
    if (!per) break;
    out.unit.per.push_back(per->unit.id);
    out.end = start + per->text.size();
  }
  if (const auto behind = per_words(text, out.end); behind && out.unit.per.empty() && out.unit.family == "money") {
    out.unit.per = behind->unit.per;  // 550元每人每天
    out.end = behind->end;
  }
  return out;
}

std::vector<std::u16string> UnitReader::per_behind(std::u16string_view text) const {
  constexpr std::size_t kFar = 12;
  for (std::size_t at = text.size(); at-- > (text.size() > kFar ? text.size() - kFar : 0);) {
    if (!text::is_han(text[at])) return {};
    if (!words_->longest(text, at, kPer)) continue;
    const auto per = per_words(text, at);
    return per ? per->unit.per : std::vector<std::u16string>();
  }
  return {};
}

std::optional<UnitRead> UnitReader::per_words(std::u16string_view text, std::size_t at) const {
  UnitRead out{{}, at};
  while (out.unit.per.size() < kMostPer) {
    const Word* mark = words_->longest(text, skip_spaces(text, out.end), kPer);
    if (!mark) break;
    const std::size_t start = skip_spaces(text, out.end) + mark->text.size();
    const Word* per = words_->unit(text, start);
    if (!per) break;
    out.unit.per.push_back(per->unit.id);
    out.end = start + per->text.size();
  }
  if (out.unit.per.empty()) return std::nullopt;
  return out;
}

}  // namespace hebiao::quantity
