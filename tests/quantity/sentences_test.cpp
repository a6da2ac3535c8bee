// Sentences made from the grammar (tests/fuzz/sentences.h): figures and words of sums in any order do no harm.
#include <doctest/doctest.h>

#include "fuzz/sentences.h"
#include "quantity/number.h"
#include "steps.h"
#include "support.h"

using namespace hebiao;
using quantity::Answer;
using quantity::Claim;

namespace {

constexpr std::uint32_t kSentences = 10'000;
constexpr std::uint64_t kStepsACharacter = 40'000;  // of all readings together; a claim may try a thousand sums

const quantity::Reader& reader() { return test::catalogue().reader; }

bool inside(Span span, std::u16string_view typed) { return span.begin <= span.end && span.end <= typed.size(); }

bool inside(const Answer& answer, std::u16string_view typed) {
  bool all = inside(answer.span, typed) && inside(answer.comparator_span, typed);
  for (const Answer& part : answer.parts) all = all && inside(part, typed);
  return all;
}

void check_claim(const Claim& claim, std::u16string_view typed) {
  CHECK(inside(claim.span, typed));
  CHECK(!claim.explanation.empty());
  for (const Answer& term : claim.terms) CHECK(inside(term, typed));
  if (claim.stated) CHECK(inside(*claim.stated, typed));
  CHECK((claim.stated.has_value() || claim.verdict == quantity::Verdict::open));
}

void read_every_way(const std::u16string& typed) {
  CAPTURE(test::u8(typed));
  const std::uint64_t before = test::steps();
  CHECK(inside(reader().value(typed), typed));
  for (const Answer& answer : reader().passage(typed)) CHECK(inside(answer, typed));
  for (const Claim& claim : reader().claims(typed)) check_claim(claim, typed);
  for (const char16_t* unit : {u"元", u"万元"}) CHECK(inside(reader().money(typed, unit), typed));
  CHECK(inside(reader().count(typed), typed));
  CHECK(inside(reader().year(typed), typed));
  CHECK(test::steps() - before <= kStepsACharacter * (typed.size() + 10));
}

}  // namespace

TEST_CASE("sentences of any figures are read without harm") {
  for (std::uint32_t seed = 0; seed < kSentences; ++seed) {
    read_every_way(test::sentence_from(test::bytes_of_seed(seed, 8 + seed % 120)));
  }
}

TEST_CASE("figures beyond the range make no claim") {
  for (const char* text : {"10000000000人，每人1000000000元", "10000000000人，每人1000000000元，共5元", "999999999999999999人，每人99元，合计3元",
                           "9223372036854775807元，9223372036854775807元，合计5元", "0.000000000001人，每人0.000000000001元，共1元",
                           "999999999999999999亿元，1元，合计2元", "预算5元，其中999999999999999999万元、1元", "999999999999999999×999999999999999999=1元"}) {
    CAPTURE(std::string(text));
    for (const Claim& claim : reader().claims(test::u16(text))) {
      check_claim(claim, test::u16(text));
      CHECK(claim.verdict != quantity::Verdict::fails);
    }
  }
}

TEST_CASE("what a claim tries is bounded, and past that it is open") {
  const std::u16string rates = u"10人，20人，30人，40人，每人0.01元，";
  std::u16string text;
  std::uint64_t last = 0;
  for (int i = 0; i < 24; ++i) {
    text += rates;
    const std::u16string whole = text + u"合计900000000000000元";
    const std::uint64_t before = test::steps();
    for (const Claim& claim : reader().claims(whole)) {
      check_claim(claim, whole);
      if (i >= 8) CHECK(claim.verdict == quantity::Verdict::open);
    }
    const std::uint64_t taken = test::steps() - before;
    if (i >= 8) CHECK(taken < 2 * last);
    last = taken;
  }
}

TEST_CASE("fractions of fractions and words without end are no numbers") {
  for (const char* word : {"百分之一", "百分之", "三分之", "分之", "千分之百分之", "一点", "万", "一百", "负", "零"}) {
    std::u16string text;
    while (text.size() < 12'000) text += test::u16(word);
    read_every_way(text);
  }
}
