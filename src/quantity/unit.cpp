#include "quantity/unit.h"

#include "base/ranges.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::quantity {
namespace {

// "元 money 1" of units.txt.
std::optional<Unit> parse_meaning(std::string_view meaning) {
  const auto first = meaning.find(' ');
  const auto last = meaning.rfind(' ');
  if (first == std::string_view::npos || last == first) return std::nullopt;
  const auto factor = Decimal::parse(meaning.substr(last + 1));
  if (!factor) return std::nullopt;
  Unit unit;
  unit.id = text::from_utf8(meaning.substr(0, first));
  unit.family = std::string(meaning.substr(first + 1, last - first - 1));
  unit.factor = *factor;
  return unit;
}

}  // namespace

std::size_t skip_spaces(std::u16string_view text, std::size_t at) {
  while (at < text.size() && text::is_space(text[at])) ++at;
  return at;
}

bool same_unit(const Unit& a, const Unit& b) {
  return a.id == b.id && a.per.size() == b.per.size() && ranges::is_permutation(a.per, b.per);
}

std::optional<UnitRead> UnitReader::word(std::u16string_view text, std::size_t at) const {
  const text::Entry* entry = units_->longest_at(text, at);
  if (!entry) return std::nullopt;
  const std::size_t end = at + entry->word.size();
  // A Latin unit must not be the beginning of a longer word (m in mRNA).
  const bool latin = text::is_latin(entry->word.back());
  if (latin && end < text.size() && text::is_latin(text[end])) return std::nullopt;
  auto unit = parse_meaning(entry->meaning);
  if (!unit) return std::nullopt;
  return UnitRead{std::move(*unit), end};
}

std::optional<UnitRead> UnitReader::compound(std::u16string_view text, std::size_t at) const {
  auto out = word(text, at);
  if (!out) return std::nullopt;
  while (true) {
    const std::size_t slash = skip_spaces(text, out->end);
    if (slash >= text.size() || text[slash] != u'/') return out;
    const auto per = word(text, skip_spaces(text, slash + 1));
    if (!per) return out;
    out->unit.per.push_back(per->unit.id);
    out->end = per->end;
  }
}

std::optional<UnitRead> UnitReader::per_words(std::u16string_view text, std::size_t at,
                                              const text::Lexicon& per_marks) const {
  UnitRead out{{}, at};
  while (const text::Entry* mark = per_marks.longest_at(text, out.end)) {
    const auto per = word(text, out.end + mark->word.size());
    if (!per) break;
    out.unit.per.push_back(per->unit.id);
    out.end = skip_spaces(text, per->end);
  }
  if (out.unit.per.empty()) return std::nullopt;
  return out;
}

}  // namespace hebiao::quantity
