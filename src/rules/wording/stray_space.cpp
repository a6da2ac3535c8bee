#include <string>

#include "rules/edits.h"
#include "rules/values.h"
#include "text/chars.h"

namespace hebiao::rules {
namespace {

using form::CellType;

bool is_break(char16_t c) { return c == u'\n' || c == u'\r'; }
bool is_selector(char16_t c) { return c >= 0xfe00 && c <= 0xfe0f; }
bool is_gap(char16_t c) { return (text::is_space(c) && !is_break(c)) || (text::is_invisible(c) && !is_selector(c)); }
bool is_comparator(char16_t c) {
  return std::u16string_view(u"≥≤><=≧≦⩾⩽≈±＞＜＝").find(c) != std::u16string_view::npos;
}
bool is_quote(char16_t c) { return c >= 0x2018 && c <= 0x201d; }
// Punctuation as wide as a Chinese character; it brings its own space.
bool is_wide_mark(char16_t c) {
  const bool cjk = c >= 0x3001 && c <= 0x301b && c != 0x3007;
  return cjk || (c > 0xff00 && c < 0xff40 && text::is_punctuation(c) && !is_comparator(c));
}
bool is_wide(char16_t c) { return text::is_han(c) || is_wide_mark(c) || is_quote(c); }
bool is_number(char16_t c) { return text::is_digit(c) || (c >= 0xff10 && c <= 0xff19); }

// A gap with the characters on both sides; 0 is the end of the text.
struct Gap {
  Span span;
  char16_t before;
  char16_t after;
  bool tag;  // stands behind a tag: </p> 1
  bool odd;  // not a plain space: NBSP, tab, ideographic or of no width
  bool no_width;
};

// In a value 5 万元 and 元 / 人 are stray too; Latin words and numbers keep their space.
bool stray_in_value(const Gap& gap) {
  const auto pair = [&](auto one, auto other) {
    return (one(gap.before) && other(gap.after)) || (one(gap.after) && other(gap.before));
  };
  const auto slash = [](char16_t c) { return c == u'/' || c == u'%' || c == u'‰'; };
  return pair(is_number, text::is_han) || pair(slash, is_number) || pair(slash, text::is_han) || pair(slash, slash);
}

bool is_stray(const Gap& gap, CellType type) {
  const bool prose = type == CellType::long_text;
  if (gap.before == 0 || gap.after == 0) return !prose || gap.no_width;
  if (is_break(gap.before) || is_break(gap.after)) return gap.no_width;
  if (gap.tag || gap.after == u'<') return gap.no_width;
  if (gap.odd) return true;
  if (is_wide(gap.before) && is_wide(gap.after)) return true;
  if (is_wide_mark(gap.before) || is_wide_mark(gap.after)) return true;
  if (is_comparator(gap.before) && is_number(gap.after)) return true;
  return type == CellType::value && stray_in_value(gap);
}

// 《中共中央 国务院关于…》: between those who issued a document together.
bool joins_authors(const Gap& gap) {
  return !gap.odd && gap.span.end - gap.span.begin == 1 && text::is_han(gap.before) && text::is_han(gap.after);
}

// Between Latin letters or numbers an odd space becomes a plain one.
std::u16string instead_of(const Gap& gap) {
  const auto narrow = [](char16_t c) { return text::is_latin(c) || is_number(c); };
  return gap.odd && !gap.no_width && narrow(gap.before) && narrow(gap.after) ? u" " : u"";
}

// <p>, </b>; not ">" as a comparator.
bool ends_tag(std::u16string_view text) {
  constexpr std::size_t longest = 300;
  if (!text.ends_with(u'>')) return false;
  if (text.size() > longest) text.remove_prefix(text.size() - longest);
  const auto open = text.rfind(u'<');
  if (open == std::u16string_view::npos || open + 2 > text.size()) return false;
  return text[open + 1] == u'/' || text::is_latin(text[open + 1]);
}

Gap gap_at(std::u16string_view text, std::size_t begin) {
  std::size_t end = begin;
  Gap gap{{}, begin > 0 ? text[begin - 1] : u'\0', 0, ends_tag(text.substr(0, begin)), false, false};
  for (; end < text.size() && is_gap(text[end]); ++end) {
    gap.odd |= text[end] != u' ';
    gap.no_width |= text::is_invisible(text[end]);
  }
  gap.span = make_span(begin, end);
  gap.after = end < text.size() ? text[end] : u'\0';
  return gap;
}

}  // namespace

Outcome stray_space(const Subject& s) {
  const std::u16string& typed = s.here().text;
  std::vector<Change> changes;
  bool in_title = false;
  for (std::size_t at = 0; at < typed.size(); ++at) {
    if (typed[at] == u'《' || typed[at] == u'》') in_title = typed[at] == u'《';
    if (!is_gap(typed[at])) continue;
    const Gap gap = gap_at(typed, at);
    if (is_stray(gap, s.meta().type) && !(in_title && joins_authors(gap))) changes.push_back({gap.span, instead_of(gap)});
    at = gap.span.end - 1;
  }
  if (changes.empty()) return pass();
  Outcome out = fail(s.cell, changes.size() == 1 ? "one" : "several", changes.front().span);
  out.facts.push_back({"count", whole_text(changes.size())});
  out.fixes.push_back(change_all(s.cell, s.here(), "remove", changes));
  return out;
}

}  // namespace hebiao::rules
