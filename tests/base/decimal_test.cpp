#include "base/decimal.h"

#include <doctest/doctest.h>

#include <limits>

using hebiao::Decimal;

TEST_CASE("decimals read, print and keep the printed scale") {
  struct Case {
    const char* in;
    const char* out;
    const char* grouped;
  };
  for (const Case& c : {Case{"0", "0", "0"}, {"978.80", "978.80", "978.80"}, {"-3", "-3", "-3"}, {"1359014", "1359014", "1,359,014"},
                        {"0.05", "0.05", "0.05"}, {"-1234.5", "-1234.5", "-1,234.5"}, {"100", "100", "100"}, {"1000", "1000", "1,000"}}) {
    const auto value = Decimal::parse(c.in);
    REQUIRE(value);
    CHECK(value->str() == c.out);
    CHECK(value->grouped() == c.grouped);
  }
  CHECK(Decimal::parse("4")->grouped(2) == "4.00");
}

TEST_CASE("what is no decimal or does not fit is refused") {
  for (const char* bad : {"", "-", ".", "1.2.3", "1e5", " 1", "12a", "99999999999999999999", "0.1234567890123"}) {
    CHECK_FALSE(Decimal::parse(bad));
  }
}

TEST_CASE("arithmetic is exact") {
  const auto d = [](const char* text) { return *Decimal::parse(text); };
  CHECK(*add(d("0.1"), d("0.2")) == d("0.3"));
  CHECK(*subtract(d("1114.70"), d("978.80")) == d("135.9"));
  CHECK(*multiply(d("1500"), d("96")) == d("144000"));
  CHECK(*divide_exact(d("1359014"), d("10000")) == d("135.9014"));
  CHECK_FALSE(divide_exact(d("1"), d("3")));
  CHECK_FALSE(divide_exact(d("1"), d("0")));
  CHECK_FALSE(multiply(d("9000000000000000000"), d("10")));
  CHECK_FALSE(add(d("9223372036854775807"), d("1")));
}

TEST_CASE("comparison is by value, even when scales are far apart") {
  const auto d = [](const char* text) { return *Decimal::parse(text); };
  CHECK(d("978.80") == d("978.8"));
  CHECK(d("2") < d("10"));
  CHECK(d("-1") < d("0.000000000001"));
  CHECK(d("9000000000000000000") > d("0.000000000001"));
  CHECK(d("-9000000000000000000") < d("0.000000000001"));
}

TEST_CASE("half a unit of the last printed digit") {
  CHECK(Decimal::parse("978.80")->half_unit() == *Decimal::parse("0.005"));
  CHECK(Decimal::parse("61")->half_unit() == *Decimal::parse("0.5"));
}

TEST_CASE("every step that leaves the range says so") {
  const Decimal most(std::numeric_limits<std::int64_t>::max());
  const Decimal finest(1, Decimal::kMaxScale);
  CHECK((-most).mantissa() == -most.mantissa());
  CHECK((-(-most)) == most);
  CHECK((-most).abs() == most);
  CHECK((-most).str() == "-9223372036854775807");
  CHECK_FALSE(subtract(-most, Decimal(1)));  // -2^63 has no positive
  CHECK_FALSE(multiply(Decimal(std::int64_t{1} << 62), Decimal(-2)));
  CHECK_FALSE(finest.half_unit());
  CHECK_FALSE(multiply(finest, Decimal(1, 1)));
  CHECK_FALSE(divide_exact(finest, Decimal(10)));
  CHECK_FALSE(add(most, finest));
  CHECK(finest < most);
  CHECK(-most < finest);
  CHECK(-finest > -most);
  CHECK_FALSE(Decimal::parse("9223372036854775808"));
  CHECK_FALSE(Decimal::parse("0.0000000000001"));
}
