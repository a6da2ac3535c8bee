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
    const auto end = open ? typed.find(text::from_utf8(open->meaning), at + 1) : std::u16string_view::npos;
    if (end == std::u16string_view::npos || end - at > kLongest) continue;
    out.push_back({std::u16string(typed.substr(at + 1, end - at - 1)), make_span(at + 1, end), {}});
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

}  // namespace

// Unsure: two things may well be called almost the same. One pair at a time.
Outcome name_variant(const Subject& s) {
  const std::vector<Name> names = names_of(s);
  for (std::size_t i = 1; i < names.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!differ_by_slip(s.words, names[i].text, names[j].text)) continue;
      Outcome out = unsure(names[i].cell, "variant", names[i].span);
      out.facts = {{"other", names[j].text}};
      out.related = {names[j].cell};
      return out;
    }
  }
  return pass();
}

}  // namespace hebiao::rules
