#include "rules/indicator_names.h"
#include "base/ranges.h"

#include <algorithm>

#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::size_t kLongestUnit = 24;  // 单位:万元/人次/年

// "万元 元" -> 万元, 元.
std::vector<std::u16string> words_of(std::string_view list) {
  std::vector<std::u16string> out;
  while (!list.empty()) {
    const auto space = list.find(' ');
    out.push_back(text::from_utf8(list.substr(0, space)));
    list.remove_prefix(space == std::string_view::npos ? list.size() : space + 1);
  }
  return out;
}

}  // namespace

NameParts split_name(std::u16string_view name) {
  const auto open = name.rfind(u'(');
  if (open == std::u16string_view::npos || open == 0 || name.back() != u')') return {name, {}};
  return {name.substr(0, open), name.substr(open + 1, name.size() - open - 2)};
}

std::vector<std::u16string_view> brackets_of(std::u16string_view name) {
  std::vector<std::u16string_view> out;
  for (auto open = name.find(u'('); open != std::u16string_view::npos; open = name.find(u'(', open + 1)) {
    const auto size = name.substr(open + 1, kLongestUnit + 1).find(u')');
    if (size != std::u16string_view::npos) out.push_back(name.substr(open + 1, size));
  }
  return out;
}

bool is_unit(const Subject& s, std::u16string_view bracket) {
  if (const text::Entry* mark = s.words["unit_marks"].longest_at(bracket, 0)) bracket.remove_prefix(mark->word.size());
  if (bracket.empty() || bracket.size() > kLongestUnit) return false;
  if (bracket.size() == 1 || ranges::none_of(bracket, text::is_han)) return !text::is_digit(bracket.front());
  const std::vector<Answer> found = s.form.reader().quantities(u"1" + std::u16string(bracket));
  if (found.empty() || found.front().unit.none() || found.front().comparator != Comparator::none) return false;
  const std::size_t end = found.front().span.end - 1;
  return end == bracket.size() || text::is_punctuation(bracket[end]);
}

bool names_unit(const Subject& s, std::u16string_view name) {
  if (ranges::any_of(brackets_of(name), [&](std::u16string_view bracket) { return is_unit(s, bracket); })) return true;
  const auto slash = name.rfind(u'/');
  return slash != std::u16string_view::npos && slash > 0 && is_unit(s, name.substr(slash + 1));
}

std::u16string core_name(const Subject& s, const std::u16string& name) {
  const NameParts parts = split_name(name);
  return is_unit(s, parts.bracket) ? std::u16string(parts.head) : name;
}

std::u16string core_name(const Subject& s) { return core_name(s, s.name()); }

std::vector<std::u16string> likely_units(const Subject& s) {
  const std::u16string name = s.name();
  const NameParts parts = split_name(name);
  const text::Lexicon& nouns = s.words["name_units"];
  if (const text::Entry* noun = nouns.find(parts.bracket)) return words_of(noun->meaning);
  const text::Entry* noun = nouns.suffix_of(parts.head);
  return noun ? words_of(noun->meaning) : std::vector<std::u16string>();
}

const text::Entry* positive_rate(const Subject& s, std::u16string_view name) {
  const text::Entry* rate = s.words["capped_rates"].suffix_of(name);
  const bool negated = rate && s.words["negations"].suffix_of(name.substr(0, name.size() - rate->word.size()));
  return negated || s.words["share_of_whole"].suffix_of(name) ? nullptr : rate;
}

const text::Entry* negative_head(const Subject& s, std::u16string_view name) {
  const text::Entry* head = s.words["negative_names"].suffix_of(name);
  if (!head && !positive_rate(s, name) && !s.words["share_of_whole"].suffix_of(name)) {
    return s.words["capped_rates"].suffix_of(name);  // 不合格率
  }
  if (!head) return nullptr;
  const std::u16string_view before = name.substr(0, name.size() - head->word.size());
  const bool handled = head->meaning == "count" && s.words["handling_verbs"].occurs_in(before);
  const bool turned = handled || s.words["saving_words"].occurs_in(before);
  return turned ? nullptr : head;
}

bool names_wait(const Subject& s, std::u16string_view name) {
  return s.words["time_heads"].suffix_of(name) && !s.words["wanted_times"].occurs_in(name) && !s.words["saving_words"].occurs_in(name);
}

bool same_words(std::u16string_view a, std::u16string_view b) {
  if (a.size() != b.size() || a.empty()) return false;
  while (!a.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (a.empty()) return true;
  if (a.size() < 4) return false;  // 市对县, 县对市 are two things
  return (std::u16string(a) + std::u16string(a)).find(b) != std::u16string::npos;
}

std::u16string plain_words(std::u16string_view typed) {
  std::u16string out = text::label_key(typed);
  while (!out.empty() && text::is_punctuation(out.back()) && out.back() != u')' && out.back() != u'%') out.pop_back();
  return out;
}

}  // namespace hebiao::rules
