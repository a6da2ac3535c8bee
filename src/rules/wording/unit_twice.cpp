#include <algorithm>

#include "rules/edits.h"

namespace hebiao::rules {
namespace {

// Where the words of 每人每天 end: at the number, or at the comparator before it.
std::size_t end_of_words(const Subject& s, const Answer& value) {
  const std::u16string& text = s.here().text;
  if (value.comparator != Comparator::none && value.comparator_span.begin > value.span.begin) return value.comparator_span.begin;
  return std::min<std::size_t>(text.find_first_of(u"0123456789", value.span.begin), value.span.end);
}

}  // namespace

Outcome unit_twice(const Subject& s) {
  for (const Answer* value : quantities_in(s.answer())) {
    if (!value->writing.per_twice) continue;
    Outcome out = fail(s.cell, "twice", value->span);
    const std::u16string& text = s.here().text;
    const std::size_t end = end_of_words(s, *value);
    const bool words_first = s.words["per_marks"].longest_at(text, value->span.begin) != nullptr;
    if (words_first && end < value->span.end) out.fixes.push_back(change_all(s.cell, s.here(), "drop", {{make_span(value->span.begin, end), u""}}));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
