#include "quantity/claim_facts.h"

#include <utility>

#include "quantity/unit.h"
#include "text/normal.h"

namespace hebiao::quantity {
namespace {

bool ends_sentence(char16_t c) { return c == u'\u3002' || c == u';' || c == u'!' || c == u'?' || c == u'\n'; }

bool is_times(std::u16string_view gap) {
  return gap == u"\u00d7" || gap == u"*" || gap == u"x" || gap == u"X";
}

void cross(std::u16string_view gap, int& depth, int& sentence) {
  for (const char16_t c : gap) {
    if (c == u'(') ++depth;
    if (c == u')' && depth > 0) --depth;
    if (ends_sentence(c)) ++sentence;
  }
}

bool adds_up(const Fact& fact) {
  const Comparator c = fact.answer.comparator;
  const bool plain = c == Comparator::none || c == Comparator::eq || c == Comparator::about;
  return fact.answer.kind != Kind::range && fact.answer.fraction.denominator == 0 && (plain || fact.total);
}

// 21+13.2=34.2万元: the addends have the unit of the sum.
void share_unit(std::vector<Fact>& facts) {
  for (std::size_t i = facts.size(); i-- > 1;) {
    const bool chained = facts[i].plus || (facts[i].total && facts[i].answer.comparator == Comparator::eq && facts[i - 1].plus);
    Answer& before = facts[i - 1].answer;
    if (chained && before.unit.none() && before.unit.per.empty()) before.unit = facts[i].answer.unit;
  }
}

}  // namespace

bool same_measure(const Answer& a, const Answer& b) {
  return a.unit.family == b.unit.family && (a.unit.family == "money" || a.unit.id == b.unit.id);
}

std::vector<Fact> facts_of(std::u16string_view text, std::vector<Answer> found, const Vocabulary& vocabulary,
                           const text::Lexicons& words) {
  std::vector<Fact> out;
  int depth = 0;
  int sentence = 0;
  std::size_t from = 0;
  for (Answer& answer : found) {
    const std::u16string_view gap = text.substr(from, answer.span.begin - from);
    cross(gap, depth, sentence);
    Fact fact;
    const std::u16string_view between = text::trimmed(gap);
    if (answer.unit.family == "money" && answer.unit.per.empty()) answer.unit.per = UnitReader(vocabulary).per_behind(between);
    const bool equals = answer.comparator == Comparator::eq && !answer.writing.in_words;
    fact.total = equals || words["total_marks"].suffix_of(between) != nullptr;
    fact.times = is_times(between);
    fact.price = answer.unit.family == "money" && answer.unit.per.empty() && words["price_marks"].suffix_of(between);
    fact.plus = between == u"+";
    fact.parts = words["part_marks"].occurs_in(gap);
    fact.depth = depth;
    fact.sentence = sentence;
    from = answer.span.end;
    fact.answer = std::move(answer);
    if (adds_up(fact)) out.push_back(std::move(fact));
  }
  share_unit(out);
  return out;
}

}  // namespace hebiao::quantity
