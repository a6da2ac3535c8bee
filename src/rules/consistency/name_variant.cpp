#include <unordered_map>

#include "base/ranges.h"
#include "rules/rule.h"
#include "rules/slips.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

struct Name {
  std::u16string text;
  Span span;
  CellRef cell = {};
};

// “金色年华”: what stands in quotes.
void add_quoted(const Subject& s, std::u16string_view typed, std::vector<Name>& out) {
  constexpr std::size_t kLongest = 20;
  const text::Lexicon& pairs = s.words["quote_pairs"];
  for (std::size_t at = 0; at < typed.size(); ++at) {
    const text::Entry* open = pairs.longest_at(typed, at);
    const auto size = open ? typed.substr(at + 1, kLongest).find(text::from_utf8(open->meaning)) : std::u16string_view::npos;
    if (size == std::u16string_view::npos) continue;
    out.push_back({std::u16string(typed.substr(at + 1, size)), make_span(at + 1, at + 1 + size), {}});
  }
}

// 智慧水务管理系统: the kind of thing, with the characters before it.
void add_headed(const Subject& s, std::u16string_view typed, std::vector<Name>& out) {
  constexpr std::size_t kBefore = 6;
  const text::Lexicon& things = s.words["named_things"];
  for (std::size_t at = kBefore; at < typed.size(); ++at) {
    const text::Entry* head = things.longest_at(typed, at);
    const std::u16string_view before = typed.substr(at - kBefore, kBefore);
    if (!head || !ranges::all_of(before, text::is_han)) continue;
    const Span span = make_span(at - kBefore, at + head->word.size());
    out.push_back({std::u16string(typed.substr(span.begin, span.end - span.begin)), span, {}});
  }
}

std::vector<Name> names_of(const Subject& s) {
  std::vector<Name> out;
  const auto add = [&](CellRef cell) {
    const form::CellType type = s.form.meta(cell).type;
    if (type != form::CellType::text && type != form::CellType::long_text) return;
    const std::size_t before = out.size();
    add_quoted(s, s.form.at(cell).text, out);
    add_headed(s, s.form.at(cell).text, out);
    for (std::size_t i = before; i < out.size(); ++i) out[i].cell = cell;
  };
  for (int i = 0; i < static_cast<int>(s.form.fields().size()); ++i) add({-1, 0, i});
  for (int t = 0; t < static_cast<int>(s.form.tpl().tables.size()); ++t) {
    for (int r = 0; r < static_cast<int>(s.form.rows(t).size()); ++r) {
      for (int c = 0; c < static_cast<int>(s.form.tpl().tables[static_cast<std::size_t>(t)].columns.size()); ++c) add({t, r, c});
    }
  }
  return out;
}

// Names by what is left of them without one character: two that differ by one letter meet here.
class Slips {
 public:
  explicit Slips(const text::Lexicons& words) : words_(words) {}

  // The first of the names before this one that it may be a slip of.
  [[nodiscard]] std::optional<std::size_t> add(const std::vector<Name>& names, std::size_t index) {
    std::optional<std::size_t> out;
    const std::u16string& name = names[index].text;
    for (std::size_t at = 0; at < name.size(); ++at) {
      if (!may_slip(words_, name, at)) continue;
      std::u16string masked = name;
      masked[at] = u'\0';
      const std::size_t first = known_.try_emplace(std::move(masked), index).first->second;
      if (names[first].text != name && (!out || first < *out)) out = first;
    }
    return out;
  }

 private:
  const text::Lexicons& words_;
  std::unordered_map<std::u16string, std::size_t> known_;
};

}  // namespace

// Unsure: two things may well be called almost the same. One pair at a time.
Outcome name_variant(const Subject& s) {
  const std::vector<Name> names = names_of(s);
  if (names.size() < 2) return not_applicable();
  Slips slips(s.words);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto other = slips.add(names, i);
    if (!other) continue;
    Outcome out = unsure(names[i].cell, "variant", names[i].span);
    out.facts = {{"other", names[*other].text}};
    out.related = {names[*other].cell};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
