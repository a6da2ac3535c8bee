#include "base/ranges.h"
#include "rules/indicator_names.h"
#include "text/chars.h"

namespace hebiao::rules {

Outcome quantity_without_number(const Subject& s) {
  if (!s.in_level2("quantity") || s.words["graded_names"].suffix_of(core_name(s))) return not_applicable();
  const bool words = s.answer().kind == Kind::text || s.answer().kind == Kind::grade;
  if (!words || ranges::any_of(s.here().text, text::is_digit)) return pass();
  return fail(s.cell, "words");
}

}  // namespace hebiao::rules
