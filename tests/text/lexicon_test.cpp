#include "text/lexicon.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "support.h"

using namespace hebiao;
using test::u16;

TEST_CASE("the longest word wins") {
  const auto words = text::Lexicon::parse("# origin\n少于\tlt\n不少于\tge\n");
  CHECK(words.longest_at(u16("不少于五"), 0)->meaning == "ge");
  CHECK(words.search(u16("应不少于五")) == Span{1, 4});
  CHECK(words.contains(u16("少于")));
  CHECK_FALSE(words.contains(u16("少")));
  CHECK(words.suffix_of(u16("数量不少于"))->meaning == "ge");
}

TEST_CASE("every lexicon names its origin, is sorted and has no word twice") {
  for (const auto& file : std::filesystem::directory_iterator(test::source_path("src/lexicons"))) {
    CAPTURE(file.path().string());
    std::istringstream lines(test::slurp(file.path().string()));
    std::string line;
    REQUIRE(std::getline(lines, line));
    CHECK(line.starts_with("# "));
    std::u16string last;
    while (std::getline(lines, line)) {
      if (line.starts_with('#')) continue;
      const std::u16string word = u16(line.substr(0, line.find('\t')));
      CAPTURE(line);
      REQUIRE_FALSE(word.empty());
      CHECK(last < word);
      CHECK(text::normalise(word).text == word);
      last = word;
    }
  }
}
