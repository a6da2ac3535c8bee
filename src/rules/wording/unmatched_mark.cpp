#include "base/ranges.h"
#include "rules/edits.h"
#include "rules/values.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

struct Open {
  std::size_t at;
  std::u16string close;
};

const text::Entry* closes(const text::Lexicon& pairs, std::u16string_view mark) {
  for (const text::Entry& pair : pairs.entries()) {
    if (text::from_utf8(pair.meaning) == mark) return &pair;
  }
  return nullptr;
}

// 1) a) 一): a bracket that ends the mark of an item, or of an interval (0,5].
bool is_marker(std::u16string_view text, std::size_t at) {
  return text[at] == u']' || (text[at] == u')' && at > 0 && !text::is_punctuation(text[at - 1]) && (at < 3 || !text::is_han(text[at - 1]) || !text::is_han(text[at - 2])));
}

Outcome unpaired(const Subject& s, const char* message, const text::Normal& normal, std::size_t at) {
  return fail(s.cell, message, normal.typed(make_span(at, at + 1)));
}

bool is_wrapped(const Subject& s, std::u16string_view text) {
  const bool quotes = text.size() > 2 && text.front() == u'\u201c' && text.back() == u'\u201d';
  return quotes && s.meta().type == form::CellType::value && text.find(u'\u201c', 1) == std::u16string_view::npos;
}

}  // namespace

Outcome unmatched_mark(const Subject& s) {
  const text::Normal normal = text::normalise(s.here().text);
  const text::Lexicon& pairs = s.words["quote_pairs"];
  if (is_wrapped(s, normal.text)) {
    Outcome out = fail(s.cell, "wrapped");
    const std::size_t size = s.here().text.size();
    out.fixes.push_back(change_all(s.cell, s.here(), "unwrap", {{make_span(0, 1), u""}, {make_span(size - 1, size), u""}}));
    return out;
  }
  std::vector<Open> open;
  for (std::size_t at = 0; at < normal.text.size(); ++at) {
    if (text::is_han(normal.text[at]) || text::is_digit(normal.text[at])) continue;
    const std::u16string mark = normal.text.substr(at, 1);
    if (const text::Entry* pair = pairs.find(mark)) {
      open.push_back({at, text::from_utf8(pair->meaning)});
    } else if (!open.empty() && open.back().close == mark) {
      open.pop_back();
    } else if (closes(pairs, mark) && !is_marker(normal.text, at)) {
      return unpaired(s, "close", normal, at);
    }
  }
  const auto lost = ranges::find_if(open, [](const Open& each) { return each.close != u"]" && each.close != u")"; });
  if (lost != open.end()) return unpaired(s, "open", normal, lost->at);
  const bool bracket = !open.empty() && normal.text.find(u']') == std::u16string::npos;
  return bracket ? unpaired(s, "open", normal, open.front().at) : pass();
}

}  // namespace hebiao::rules
