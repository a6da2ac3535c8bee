#include <doctest/doctest.h>

#include "support.h"

using namespace hebiao;
using quantity::Kind;
using test::u16;
using test::u8;

namespace {

const quantity::Reader& reader() { return test::catalogue().reader; }

}  // namespace

TEST_CASE("spans select the words as typed") {
  const std::u16string typed = u16("　不少于 ５０ 次。");
  const auto answer = reader().value(typed);
  CHECK(u8(typed.substr(answer.span.begin, answer.span.end - answer.span.begin)) == "不少于 ５０ 次");
  CHECK(u8(typed.substr(answer.comparator_span.begin, answer.comparator_span.end - answer.comparator_span.begin)) == "不少于");
  CHECK(answer.writing.in_words);
  CHECK(answer.writing.full_width);
}

TEST_CASE("amounts in cells") {
  struct Case {
    const char* typed;
    const char* unit;
    Kind kind;
    const char* value;
  };
  for (const Case& c : {Case{"488,700.00", "元", Kind::money, "488700"}, {"135.90", "万元", Kind::money, "135.9"}, {"0", "元", Kind::money, "0"},
                        {"135.90万元", "元", Kind::money, "1359000"}, {"1,359,014元", "万元", Kind::money, "135.9014"},
                        {"-5.5", "万元", Kind::money, "-5.5"}, {"", "元", Kind::blank, "0"}, {"约100", "元", Kind::unreadable, "0"},
                        {"十万左右", "元", Kind::unreadable, "0"}, {"12 34", "元", Kind::unreadable, "0"}, {"三人", "元", Kind::unreadable, "3"},
                        {"99999999999999999999", "元", Kind::unreadable, "0"}}) {
    CAPTURE(c.typed);
    const auto answer = reader().money(u16(c.typed), u16(c.unit));
    CHECK(answer.kind == c.kind);
    if (c.kind == Kind::money) CHECK(answer.low == *Decimal::parse(c.value));
  }
}

TEST_CASE("counts and years") {
  CHECK(reader().count(u16("61")).kind == Kind::number);
  CHECK(reader().count(u16("61人")).kind == Kind::number);
  CHECK(reader().count(u16("-1")).kind == Kind::unreadable);
  CHECK(reader().count(u16("1.5")).kind == Kind::unreadable);
  CHECK(reader().count(u16("若干")).kind == Kind::unreadable);
  for (const char* good : {"2026", "2099", "２０２６", "2026年", " 2021 "}) CHECK(reader().year(u16(good)).kind == Kind::date);
  for (const char* bad : {"26", "1948", "2100", "二〇二六", "2026.5", "长期"}) CHECK(reader().year(u16(bad)).kind == Kind::unreadable);
}

TEST_CASE("quantities of a passage, and what only looks like one") {
  const auto found = [](const char* text) {
    std::string out;
    const std::u16string typed = u16(text);
    for (const auto& answer : reader().quantities(typed)) {
      out += u8(typed.substr(answer.span.begin, answer.span.end - answer.span.begin)) + "|";
    }
    return out;
  };
  CHECK(found("聘任法律顾问4名，每人每年2万元。") == "4名|每人每年2万元|");
  CHECK(found("依据〔2020〕149号文、第十七届第六次会议，开展“4·15”活动3场") == "3场|");
  CHECK(found("1. 培训2期；2、检查12次；（3）调研") == "2期|12次|");
  CHECK(found("2026年3月15日前完成，2026-2028年持续") == "");
  CHECK(found("推进百千万工程，落实三级等保") == "");
}

TEST_CASE("any text is read without harm") {
  for (const char* text : {"\xed\xa0\x80", "%%%%", "≥", "每每每", "1/2/3/4", "1-2-3-4", "一二三四五六七八九十", "亿亿亿", "点点", "零", "．．．", "((((", "100000000000亿亿"}) {
    CAPTURE(text);
    (void)reader().value(u16(text));
    (void)reader().quantities(u16(text));
    (void)reader().money(u16(text), u16("元"));
  }
}
