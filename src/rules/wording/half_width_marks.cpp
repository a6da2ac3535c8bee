#include "rules/edits.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

bool is_chinese(const std::u16string& text, std::size_t at) {
  return at < text.size() && (text::is_han(text[at]) || text[at] == u'”' || text[at] == u'》' || text[at] == u'）');
}

// Where the bracket that opens at `at` closes; the text's size if nowhere, or another opens first.
std::size_t partner(const std::u16string& text, std::size_t at) {
  const auto next = text.find_first_of(u"()", at + 1);
  return next != std::u16string::npos && text[next] == u')' ? next : text.size();
}

}  // namespace

// Brackets turn in pairs, where what they hold begins or ends in Chinese. In names they are another rule's.
Outcome half_width_marks(const Subject& s) {
  const std::u16string& text = s.here().text;
  const text::Lexicon& wide = s.words["wide_marks"];
  std::vector<Change> changes;
  std::size_t closing = text.size();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const text::Entry* mark = wide.find(std::u16string_view(text).substr(at, 1));
    if (!mark) continue;
    if (text[at] == u'(') {
      const std::size_t close = partner(text, at);
      const bool chinese = close < text.size() && close > at + 1 && is_chinese(text, at + 1) && is_chinese(text, close - 1);
      closing = chinese && s.meta().column != "name" ? close : text.size();
      if (closing == text.size()) continue;
    } else if (text[at] == u')' ? at != closing : at == 0 || !is_chinese(text, at - 1)) {
      continue;
    }
    changes.push_back({make_span(at, at + 1), text::from_utf8(mark->meaning)});
  }
  if (changes.empty()) return pass();
  Outcome out = fail(s.cell, "marks", changes.front().span);
  out.facts = {{"wide", changes.front().text}};
  out.fixes.push_back(change_all(s.cell, s.here(), "widen", changes));
  return out;
}

}  // namespace hebiao::rules
