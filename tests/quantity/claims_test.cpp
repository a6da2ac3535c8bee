// claims.tsv: texts and the arithmetic that a careful reader finds in them, with the computation.
#include <doctest/doctest.h>

#include <sstream>

#include "json/answer_json.h"
#include "support.h"

using namespace hebiao;
using test::u16;
using test::u8;

TEST_CASE("claims.tsv: every claim, its verdict and its computation") {
  std::istringstream lines(test::slurp(test::source_path("tests/quantity/claims.tsv")));
  int cases = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#")) continue;
    CAPTURE(line);
    const auto tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    std::string got;
    for (const auto& claim : test::catalogue().reader.claims(u16(line.substr(0, tab)))) {
      const json::Json out = json::write(claim);
      if (!got.empty()) got += " | ";
      got += out["kind"].get<std::string>() + " " + out["verdict"].get<std::string>() + " " + u8(claim.explanation);
    }
    CHECK((got.empty() ? "-" : got) == line.substr(tab + 1));
    ++cases;
  }
  CHECK(cases >= 60);
}

TEST_CASE("a claim's span covers its terms and its total in the text as typed") {
  const std::u16string typed = u16("另：　订购５０册，每册２０元，共1000元。");
  const auto claims = test::catalogue().reader.claims(typed);
  REQUIRE(claims.size() == 1);
  CHECK(u8(typed.substr(claims[0].span.begin, claims[0].span.end - claims[0].span.begin)) == "５０册，每册２０元，共1000元");
  REQUIRE(claims[0].stated);
  CHECK(u8(typed.substr(claims[0].stated->span.begin, 5)) == "1000元");
}
