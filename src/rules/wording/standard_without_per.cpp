#include "base/ranges.h"
#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

bool says_per(const Subject& s, std::u16string_view words) {
  return s.words["per_marks"].occurs_in(words) || words.find(u'/') != std::u16string_view::npos || s.words["per_heads"].occurs_in(words);
}

}  // namespace

Outcome standard_without_per(const Subject& s) {
  if (!s.in_level1("cost") || !s.words["standard_heads"].suffix_of(core_name(s))) return not_applicable();
  if (says_per(s, s.name())) return pass();
  const std::vector<const Answer*> values = quantities_in(s.answer());
  if (ranges::any_of(values, [&](const Answer* value) { return !value->unit.per.empty() || says_per(s, value->label) || says_per(s, value->noun); })) {
    return pass();
  }
  for (const Answer* value : values) {
    if (value->kind != Kind::money) continue;
    Outcome out = fail(s.cell, "per", value->span);
    for (const text::Entry& per : s.words["cost_denominators"].entries()) {
      const Span end = make_span(value->span.end, value->span.end);
      out.fixes.push_back(change_all(s.cell, s.here(), "add", {{end, u"/" + per.word}}));
    }
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
