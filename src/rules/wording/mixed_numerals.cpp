#include <map>

#include "rules/values.h"
#include "text/chars.h"

namespace hebiao::rules {
namespace {

struct Uses {
  std::u16string chinese;
  std::u16string arabic;
};

bool is_numeral(const Subject& s, char16_t c) {
  const text::Entry* numeral = s.words["numerals"].find(std::u16string_view(&c, 1));
  return numeral && numeral->meaning.starts_with("digit");
}

// Counts of people and things, and grades: 2档, 一名. Of 一次性 and 第一 the numeral belongs to the word.
bool is_counted(const text::Entry& unit) {
  return unit.meaning.find(" ordinal ") != std::string::npos || unit.meaning.find(" person ") != std::string::npos;
}

}  // namespace

Outcome mixed_numerals(const Subject& s) {
  const std::u16string& text = s.here().text;
  std::map<std::u16string, Uses> seen;
  for (std::size_t at = 1; at < text.size(); ++at) {
    const text::Entry* unit = s.words["units"].longest_at(text, at);
    if (!unit || !is_counted(*unit)) continue;
    Uses& uses = seen[unit->word];
    const std::u16string shown = text.substr(at - 1, 1 + unit->word.size());
    if (text::is_digit(text[at - 1])) uses.arabic = shown;
    else if (is_numeral(s, text[at - 1])) uses.chinese = shown;
    if (uses.arabic.empty() || uses.chinese.empty()) continue;
    Outcome out = fail(s.cell, "mixed");
    out.facts = {{"chinese", uses.chinese}, {"arabic", uses.arabic}};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
