#include "quantity/vocabulary.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/ranges.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::quantity {
namespace {

constexpr std::size_t kCharacters = 0x10000;

struct Source {
  const char* list;
  unsigned role;
};
constexpr Source kSources[] = {
    {"units", kUnit},           {"false_units", kNotUnit},     {"numerals", kNumeral},
    {"comparators", kBefore},   {"range_joiners", kJoiner},    {"per_marks", kPer},
    {"numeral_names", kName},   {"not_before_number", kOrdinal}, {"date_marks", kDate},
    {"list_marks", kListMark},  {"currency_marks", kCurrency}, {"weekdays", kWeekday},
    {"bound_joiners", kBoundJoiner}, {"share_words", kShare}};

// "元 money 1" -> 元, money, 1.
std::vector<std::string_view> split(std::string_view meaning) {
  std::vector<std::string_view> out;
  while (!meaning.empty()) {
    const auto space = meaning.find(' ');
    out.push_back(meaning.substr(0, space));
    meaning.remove_prefix(space == std::string_view::npos ? meaning.size() : space + 1);
  }
  return out;
}

Comparator comparator_of(std::string_view name) {
  constexpr std::pair<std::string_view, Comparator> names[] = {
      {"eq", Comparator::eq}, {"ge", Comparator::ge}, {"gt", Comparator::gt},
      {"le", Comparator::le}, {"lt", Comparator::lt}, {"about", Comparator::about}};
  for (const auto& [each, comparator] : names) {
    if (name == each) return comparator;
  }
  return Comparator::none;
}

Numeral numeral_of(const std::vector<std::string_view>& parts) {
  constexpr std::pair<std::string_view, Numeral::Kind> kinds[] = {
      {"digit", Numeral::Kind::digit}, {"zero", Numeral::Kind::zero},   {"unit", Numeral::Kind::unit},
      {"section", Numeral::Kind::section}, {"point", Numeral::Kind::point}, {"over", Numeral::Kind::over},
      {"half", Numeral::Kind::half},   {"some", Numeral::Kind::some}, {"minus", Numeral::Kind::minus}};
  Numeral out;
  for (const auto& [name, kind] : kinds) {
    if (!parts.empty() && parts[0] == name) out.kind = kind;
  }
  if (parts.size() > 1) std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), out.value);
  return out;
}

}  // namespace

Vocabulary::Vocabulary(const text::Lexicons& lexicons) {
  for (const Source& source : kSources) add(lexicons, source.list, source.role);
  index();
}

Word& Vocabulary::word(const std::u16string& text) {
  const auto [found, is_new] = by_text_.try_emplace(text, words_.size());
  if (is_new) words_.emplace_back().text = text;
  return words_[found->second];
}

void Vocabulary::add(const text::Lexicons& lexicons, const char* list, unsigned role) {
  for (const text::Entry& entry : lexicons[list].entries()) read_meaning(word(entry.word), role, entry.meaning);
}

void Vocabulary::read_meaning(Word& word, unsigned role, std::string_view meaning) {
  const auto parts = split(meaning);
  if (role == kBefore && parts.size() == 3) {  // "ge before symbol"
    word.comparator = comparator_of(parts[0]);
    word.symbol = parts[2] == "symbol";
    if (parts[1] == "after") role = kAfter;
  }
  if ((role == kUnit || role == kCurrency) && parts.size() == 3) {
    word.unit = {text::from_utf8(parts[0]), std::string(parts[1]), Decimal::parse(parts[2]).value_or(Decimal(1)), {}};
  }
  if (role == kNumeral) {
    word.numeral = numeral_of(parts);
    const auto kind = word.numeral.kind;
    const bool inner = kind == Numeral::Kind::point || kind == Numeral::Kind::over || kind == Numeral::Kind::some;
    if (!inner) word.roles |= kNumberStart;
  }
  if (role == kDate) word.date = meaning;
  if (role == kShare && parts.size() == 2) {  // "gt 50"
    word.comparator = comparator_of(parts[0]);
    word.share = Decimal::parse(parts[1]).value_or(Decimal());
  }
  word.roles |= role;
}

void Vocabulary::index() {
  first_.assign(kCharacters, 0);
  bucket_of_.assign(kCharacters, 0);
  buckets_.emplace_back();
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const char16_t first = words_[i].text.front();
    if (bucket_of_[first] == 0) {
      bucket_of_[first] = static_cast<std::uint16_t>(buckets_.size());
      buckets_.emplace_back();
    }
    const char16_t second = words_[i].text.size() > 1 ? words_[i].text[1] : u'\0';
    buckets_[bucket_of_[first]].push_back({second, words_[i].roles, i});
    first_[first] |= words_[i].roles;
  }
  const auto before = [this](const Slot& a, const Slot& b) {
    return a.second != b.second ? a.second < b.second : words_[a.word].text.size() > words_[b.word].text.size();
  };
  for (auto& bucket : buckets_) ranges::stable_sort(bucket, before);
}

const Word* Vocabulary::longest(std::u16string_view text, std::size_t at, unsigned roles) const {
  if (at >= text.size() || !may_start(text[at], roles)) return nullptr;
  const auto& bucket = buckets_[bucket_of_[text[at]]];
  const std::u16string_view rest = text.substr(at);
  if (rest.size() > 1 && rest[1] != u'\0') {
    auto slot = std::lower_bound(bucket.begin(), bucket.end(), rest[1], [](const Slot& a, char16_t c) { return a.second < c; });
    for (; slot != bucket.end() && slot->second == rest[1]; ++slot) {
      if ((slot->roles & roles) != 0 && rest.starts_with(words_[slot->word].text)) return &words_[slot->word];
    }
  }
  const Slot& alone = bucket.front();
  return alone.second == u'\0' && (alone.roles & roles) != 0 ? &words_[alone.word] : nullptr;
}

const Word* Vocabulary::unit(std::u16string_view text, std::size_t at) const {
  const Word* word = longest(text, at, kUnit | kNotUnit);
  if (!word || !word->is(kUnit)) return nullptr;
  const std::size_t end = at + word->text.size();
  const bool cut = text::is_latin(word->text.back()) && end < text.size() && text::is_latin(text[end]);
  return cut ? nullptr : word;
}

const Numeral* Vocabulary::numeral(std::u16string_view text, std::size_t at) const {
  const Word* word = longest(text, at, kNumeral);
  return word ? &word->numeral : nullptr;
}

}  // namespace hebiao::quantity
