#include <optional>

#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

std::u16string_view symbol_of(Comparator comparator, bool inclusive) {
  switch (comparator) {
    case Comparator::ge:
      return u"≥";
    case Comparator::le:
      return u"≤";
    case Comparator::gt:
      return inclusive ? u"≥" : u">";
    case Comparator::lt:
      return inclusive ? u"≤" : u"<";
    case Comparator::eq:
      return u"=";
    default:
      return {};
  }
}

// 收到申请后5个工作日内, 3天内办结: reads well and would not with a symbol.
bool belongs_to_sentence(const Answer& value) {
  const bool alone = value.noun.empty() && value.label.empty();
  return is_time(value) && !alone && value.comparator_span.begin > value.span.begin;
}

// ±3%以内 says how far off on both sides; ≤ would drop one.
bool is_tolerance(const Subject& s, const Answer& value) {
  const text::Entry* first = s.words["comparators"].longest_at(s.here().text, value.span.begin);
  return first && first->meaning == "about before symbol";
}

Fix in_symbols(const Subject& s, std::string name, const std::vector<const Answer*>& values, bool inclusive) {
  std::vector<Change> changes;
  for (const Answer* value : values) {
    changes.push_back(with_comparator(s, *value, symbol_of(value->comparator, inclusive)));
  }
  return change_all(s.cell, s.here(), std::move(name), changes);
}

}  // namespace

Outcome word_comparator(const Subject& s) {
  if (s.words["graded_names"].suffix_of(core_name(s))) return not_applicable();  // 二类及以上: a class, no number
  std::vector<const Answer*> found;
  bool strict = false;
  for (const Answer* value : quantities_in(s.answer())) {
    const bool bound = value->writing.in_words && !symbol_of(value->comparator, true).empty();
    if (!bound || belongs_to_sentence(*value) || is_tolerance(s, *value)) continue;
    found.push_back(value);
    strict |= value->comparator == Comparator::gt || value->comparator == Comparator::lt;
  }
  if (found.empty()) return pass();
  Outcome out = fail(s.cell, strict ? "strict" : "words", found.front()->span);
  out.fixes.push_back(in_symbols(s, strict ? "choose" : "write", found, true));
  if (strict) out.fixes.push_back(in_symbols(s, "choose", found, false));
  return out;
}

}  // namespace hebiao::rules
