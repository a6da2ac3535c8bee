#include "base/ranges.h"
#include "rules/unit_pairs.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// A standard as the rule pack's reader writes it: limit, name and basis, separated by tabs.
struct Standard {
  Answer limit;
  std::u16string name;
  std::u16string basis;
};

Standard standard_of(const Subject& s, const std::string& meaning) {
  const std::u16string text = text::from_utf8(meaning);
  const auto first = text.find(u'\t');
  const auto second = text.find(u'\t', first + 1);
  return {s.form.reader().value(text.substr(0, first)), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
}

// What stands before the amount in its sentence, not too far away.
std::u16string words_before(const Subject& s, const Answer& amount) {
  constexpr std::size_t kReach = 100;
  const std::size_t first = amount.span.begin > kReach ? amount.span.begin - kReach : 0;
  const std::u16string_view before = std::u16string_view(s.here().text).substr(first, amount.span.end - first);
  const auto sentence = before.find_last_of(u"\u3002\uff1b;\n", amount.span.begin - first);
  return text::label_key(sentence == std::u16string_view::npos ? before : before.substr(sentence + 1));
}

bool exceeds(const Answer& amount, const Answer& limit) {
  const auto a = amount.base();
  const auto b = limit.base();
  return limit.kind == Kind::money && ranges::is_permutation(amount.unit.per, limit.unit.per) && a && b && *b < *a;
}

}  // namespace

Outcome expenditure_standard(const Subject& s) {
  const text::Lexicon& standards = s.words["expenditure_standards"];
  if (standards.entries().empty()) return not_applicable();
  const std::u16string name = s.name();
  for (const Answer& amount : s.form.reader().quantities(s.here().text)) {
    if (amount.kind != Kind::money || amount.unit.per.empty()) continue;
    const std::u16string words = name + u'\n' + words_before(s, amount);  // they may say what is paid for
    const auto found = standards.search(words);
    if (!found) continue;
    const Standard standard = standard_of(s, standards.longest_at(words, found->begin)->meaning);
    if (!exceeds(amount, standard.limit)) continue;
    Outcome out = fail(s.cell, "above", amount.span);
    out.facts = {{"limit", decimal_text(standard.limit.low) + unit_text(standard.limit)}, {"name", standard.name}, {"basis", standard.basis}};
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
