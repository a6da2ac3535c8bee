#include "rules/values.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

bool is_letter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

std::size_t past_spaces(const std::u16string& text, std::size_t at) {
  while (at < text.size() && text::is_space(text[at])) ++at;
  return at;
}

}  // namespace

// Between Chinese on both sides: Web of Science is a name.
Outcome english_word(const Subject& s) {
  const std::u16string& text = s.here().text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_letter(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    std::size_t begin = at;
    while (begin > 0 && text::is_space(text[begin - 1])) --begin;
    const std::size_t next = past_spaces(text, end);
    const text::Entry* word = s.words["english_words"].find(text.substr(at, end - at));
    const bool inside = word && begin > 0 && text::is_han(text[begin - 1]) && next < text.size() && text::is_han(text[next]);
    // ≤30 minutes
    if (!inside) word = begin > 0 && text::is_digit(text[begin - 1]) ? s.words["english_units"].find(text.substr(at, end - at)) : nullptr;
    if (word) {
      Outcome out = fail(s.cell, "word", make_span(at, end));
      out.fixes.push_back(replace_span(s.cell, s.here(), "translate", make_span(begin, next), text::from_utf8(word->meaning)));
      return out;
    }
    at = end;
  }
  return pass();
}

}  // namespace hebiao::rules
