#include "text/normal.h"

#include <doctest/doctest.h>

#include "support.h"

using namespace hebiao;
using test::u16;
using test::u8;

TEST_CASE("full width becomes half width and maps back to what was typed") {
  const std::u16string typed = u16("共９５％（含）");
  const text::Normal normal = text::normalise(typed);
  CHECK(u8(normal.text) == "共95%(含)");
  CHECK(normal.typed({1, 4}) == Span{1, 4});
}

TEST_CASE("invisible characters vanish, expanded ones stay whole") {
  const std::u16string typed = u16("≥\u200b95…完");
  const text::Normal normal = text::normalise(typed);
  CHECK(u8(normal.text) == "≥95...完");
  CHECK(normal.typed({1, 3}) == Span{2, 4});
  CHECK(normal.typed({3, 4}) == Span{4, 5});
}

TEST_CASE("format characters that are drawn stay") {
  for (const std::u16string sign : {u"\u0601", u"\u06dd", u"\u070f"}) CHECK(text::trimmed(sign + u"5") == sign + u"5");
  CHECK(text::trimmed(u"\u061c5\u200b") == u"5");
}

TEST_CASE("enclosed numbers mark items and stay") { CHECK(u8(text::normalise(u16("①甲②乙")).text) == "①甲②乙"); }

TEST_CASE("a composed run maps to its origin") {
  const std::u16string typed = u"ａe\u0301b";
  const text::Normal normal = text::normalise(typed);
  CHECK(normal.text == u"a\u00e9b");
  CHECK(normal.typed({1, 2}) == Span{1, 3});
}

TEST_CASE("lone surrogates neither crash nor vanish") {
  const std::u16string typed = {u'a', char16_t(0xd800), u'b'};
  CHECK(text::normalise(typed).text.size() == 3);
}

TEST_CASE("labels compare without spaces, brackets' width, tags, dashes and colons") {
  CHECK(text::label_key(u16("市财 政局 批复 意见")) == text::label_key(u16("市财政局批复意见")));
  CHECK(text::label_key(u16("预算金额（万元）：")) == text::label_key(u16("预算金额(万元)")));
  CHECK(text::label_key(u16("<b>年度目标</b>")) == text::label_key(u16("年度目标")));
  CHECK(text::label_key(u16("2020年—2022年")) == text::label_key(u16("2020年--2022年")));
}

TEST_CASE("ill-formed UTF-8 is found and replaced") {
  CHECK(text::first_ill_formed("ab\xff") == 2);
  CHECK_FALSE(text::first_ill_formed("核表"));
  CHECK(u8(text::from_utf8("a\xff")) == "a\xef\xbf\xbd");
}

// A letter that ICU must look at behind a character takes that character to ICU as well.
TEST_CASE("characters that are normalised without ICU become what ICU makes of them") {
  for (char32_t c = 1; c < 0xd800; ++c) {
    const auto unit = static_cast<char16_t>(c);
    const std::u16string alone = text::normalise(std::u16string(1, unit)).text;
    const std::u16string watched = text::normalise({std::u16string{unit, u'\u00e9'}}).text;
    if (alone != watched.substr(0, watched.size() - 1)) FAIL_CHECK("U+" << std::hex << static_cast<unsigned>(c));
  }
  for (char16_t c = 0xff01; c < 0xff5f; ++c) CHECK(text::normalise(std::u16string{c, u'\u00e9'}).text.front() == c - 0xfee0);
}
