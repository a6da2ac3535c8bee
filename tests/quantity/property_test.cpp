// Printing a value of known meaning and reading it again gives the same meaning; no text does harm.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "quantity/printed.h"
#include "support.h"

using namespace hebiao;
using quantity::Answer;
using quantity::Kind;
using test::u16;
using test::u8;

namespace {

constexpr int kValues = 100'000;

const quantity::Reader& reader() { return test::catalogue().reader; }

// Units that a number may stand before in either script. Left out: what begins with a numeral (千克 behind 三 is 三千克
// as well), classes (级), 3月 and 2026年 (dates), tenths (三成 is 30%), and what a range would turn into another word (升至).
std::vector<quantity::Unit> units() {
  std::vector<quantity::Unit> out;
  for (const auto& entry : reader().words()["units"].entries()) {
    const Answer answer = reader().value(u16("≥2") + entry.word);
    const bool whole = answer.is_quantity() && answer.span.end == 2 + entry.word.size() && answer.low == Decimal(2);
    const bool numeral = reader().words()["numerals"].longest_at(entry.word, 0) != nullptr && answer.unit.family != "money";
    if (!whole || numeral || answer.unit.id != entry.word || answer.unit.id == u16("年") || answer.unit.id == u16("月")) continue;
    const auto& other_words = reader().words()["false_units"];
    if (other_words.contains(entry.word + u16("至")) || other_words.contains(entry.word + u16("小"))) continue;
    out.push_back(answer.unit);
  }
  return out;
}

bool same(const test::Meaning& meaning, const Answer& answer) {
  const auto base = [](Decimal value, const quantity::Unit& unit) { return multiply(value, unit.factor); };
  auto want_per = meaning.unit.per;
  auto per = answer.unit.per;
  std::sort(want_per.begin(), want_per.end());
  std::sort(per.begin(), per.end());
  return answer.is_quantity() && answer.comparator == meaning.comparator && answer.unit.family == meaning.unit.family &&
         base(answer.low, answer.unit) == base(meaning.low, meaning.unit) &&
         base(answer.high, answer.unit) == base(meaning.high, meaning.unit) && answer.low_open == meaning.low_open &&
         answer.high_open == meaning.high_open && per == want_per;
}

void read_every_way(std::u16string_view typed) {
  const auto inside = [&](Span span) { return span.begin <= span.end && span.end <= typed.size(); };
  const Answer value = reader().value(typed);
  bool spans = inside(value.span) && inside(value.comparator_span);
  for (const Answer& answer : reader().passage(typed)) spans = spans && inside(answer.span);
  for (const auto& claim : reader().claims(typed)) spans = spans && inside(claim.span);
  (void)reader().money(typed, u16("元"));
  (void)reader().count(typed);
  (void)reader().year(typed);
  if (!spans) FAIL_CHECK("a span beyond the text: " << u8(typed));
}

}  // namespace

TEST_CASE("a printed value reads as what was meant") {
  test::Printer printer(20260101, units());
  int wrong = 0;
  for (int i = 0; i < kValues; ++i) {
    const test::Printed printed = printer.next();
    if (same(printed.meaning, reader().value(u16(printed.text)))) continue;
    const text::Normal normal = text::without_inner_spaces(text::normalise(u16(printed.text)));
    if (reader().words()["numeral_names"].longest_at(text::trimmed(normal.text), 0)) continue;  // 四件套 is a name too
    if (++wrong <= 20) FAIL_CHECK("read wrong: " << printed.text);
  }
  CHECK(wrong == 0);
}

TEST_CASE("random and mutated texts are read without harm") {
  std::mt19937 random(7);
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  std::u16string alphabet = u16("0123456789０５.,，。；:：-—~～/%％‰≥≤<>=±×*+()（）[]〔〕《》“”··每每人天年月日第约近余多以上内不超过至到半几成分之百千万亿元两一二三十点零个半共合计其中且 \t\n　aZ");
  alphabet += {0xd83d, 0xde00, 0xdc00, 0x200b, 0xfeff, 0x0301, 0xfffd};
  test::Printer printer(3, units());
  for (int i = 0; i < kValues; ++i) {
    std::u16string text = i % 2 == 0 ? std::u16string() : u16(printer.next().text + printer.next().text);
    const std::size_t changes = 1 + below(i % 2 == 0 ? 24 : 4);
    for (std::size_t c = 0; c < changes; ++c) {
      const std::size_t at = below(text.size() + 1);
      if (below(3) > 0 || text.empty()) text.insert(at, 1, alphabet[below(alphabet.size())]);
      else text.erase(std::min(at, text.size() - 1), 1 + below(3));
    }
    read_every_way(text);
  }
}

TEST_CASE("long runs of one character or word are read in time that grows with their length") {
  for (const char* word : {"9", "九", "千", "亿", "每人", "≥", "不少于", "1/", "1-", "(", "<a", "年", "2026年", "3元", "第三", "至", "半", "·1", "a1", "共5万元，", "5人每人5元共25元（"}) {
    std::u16string text;
    while (text.size() < 20'000) text += u16(word);
    read_every_way(text);
  }
}
