// values.tsv: target values, a line each, and what a careful reader makes of them: typed, kind, comparator, value
// ([70~130], ( and ) for open ends), unit, per-units in any order.
// passages.tsv: prose, and the quantities, dates and frequencies in it.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "json/answer_json.h"
#include "support.h"

using namespace hebiao;
using quantity::Answer;
using quantity::Kind;
using test::u16;
using test::u8;

namespace {

constexpr int kLeastValues = 450;
constexpr int kLeastPassages = 180;

std::vector<std::string> split(const std::string& line, const std::string& by) {
  std::vector<std::string> out;
  std::size_t at = 0;
  for (std::size_t end; (end = line.find(by, at)) != std::string::npos; at = end + by.size()) out.push_back(line.substr(at, end - at));
  out.push_back(line.substr(at));
  return out;
}

std::string unescaped(std::string text) {
  for (const auto& [mark, c] : {std::pair{"\\n", "\n"}, std::pair{"\\t", "\t"}}) {
    for (std::size_t at; (at = text.find(mark)) != std::string::npos;) text.replace(at, 2, c);
  }
  return text;
}

std::vector<std::vector<std::string>> rows(const std::string& file) {
  std::vector<std::vector<std::string>> out;
  std::istringstream lines(test::slurp(test::source_path("tests/quantity/" + file)));
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && !line.starts_with("#")) out.push_back(split(line, "\t"));
  }
  return out;
}

std::string value_of(const Answer& answer) {
  const bool years = answer.kind == Kind::period && answer.low != answer.high;
  if (years) return answer.low.str() + "~" + answer.high.str();
  if (answer.kind == Kind::range) {
    return (answer.low_open ? "(" : "[") + answer.low.trimmed().str() + "~" + answer.high.trimmed().str() + (answer.high_open ? ")" : "]");
  }
  if (answer.fraction.denominator != 0) {
    return std::to_string(answer.fraction.numerator) + "/" + std::to_string(answer.fraction.denominator);
  }
  const bool valued = answer.is_quantity() || !answer.low.is_zero();
  return valued ? answer.low.trimmed().str() : "";
}

std::string kind_of(const Answer& answer) { return json::write(answer)["kind"].get<std::string>(); }
std::string comparator_of(const Answer& answer) { return json::write(answer)["comparator"].get<std::string>(); }

std::string sorted_per(std::vector<std::string> per) {
  std::sort(per.begin(), per.end());
  std::string out;
  for (const auto& each : per) out += "/" + each;
  return out;
}

std::string per_of(const Answer& answer) {
  std::vector<std::string> per;
  for (const auto& each : answer.unit.per) per.push_back(u8(each));
  return sorted_per(per);
}

// "money le 3 万元/人": what a part or an item of a passage is.
std::string item_of(const Answer& answer) {
  const std::string comparator = comparator_of(answer);
  std::string out = kind_of(answer);
  if (comparator != "none") out += " " + comparator;
  if (!value_of(answer).empty()) out += " " + value_of(answer);
  if (!answer.unit.none() || !answer.unit.per.empty()) out += " " + u8(answer.unit.id) + per_of(answer);
  return out;
}

// The per-units of an expected item in the order in which item_of prints them.
std::string normal_item(const std::string& item) {
  const auto space = item.rfind(' ');
  const auto slash = item.find('/', space == std::string::npos ? 0 : space);
  if (space == std::string::npos || slash == std::string::npos || item.find_first_of("0123456789", space) == space + 1) return item;
  return item.substr(0, slash) + sorted_per(split(item.substr(slash + 1), "/"));
}

std::string parts_of(const Answer& answer) {
  std::string out;
  for (const Answer& part : answer.parts) out += (out.empty() ? "" : "; ") + item_of(part);
  return out;
}

}  // namespace

TEST_CASE("target values of values.tsv read as written there") {
  int cases = 0;
  for (auto row : rows("values.tsv")) {
    REQUIRE(row.size() >= 3);
    row.resize(6);
    CAPTURE(row[0]);
    const Answer answer = test::catalogue().reader.value(u16(unescaped(row[0])));
    CHECK(kind_of(answer) == row[1]);
    CHECK(comparator_of(answer) == row[2]);
    const bool listed = answer.kind == Kind::compound;
    if (answer.kind != Kind::choice) CHECK((listed ? parts_of(answer) : value_of(answer)) == row[3]);
    if (!listed) CHECK(u8(answer.unit.id) == row[4]);
    if (!listed) CHECK(per_of(answer) == (row[5].empty() ? "" : sorted_per(split(row[5], " "))));
    ++cases;
  }
  CHECK(cases >= kLeastValues);
}

TEST_CASE("passages.tsv: every quantity, and nothing that only looks like one") {
  int cases = 0;
  for (const auto& row : rows("passages.tsv")) {
    REQUIRE(row.size() == 2);
    CAPTURE(row[0]);
    std::vector<std::string> want;
    for (const std::string& item : row[1] == "-" ? std::vector<std::string>() : split(row[1], " | ")) {
      const auto arrow = item.find(" => ");
      REQUIRE(arrow != std::string::npos);
      want.push_back(item.substr(0, arrow) + " => " + normal_item(item.substr(arrow + 4)));
    }
    const std::u16string typed = u16(row[0]);
    std::vector<std::string> got;
    for (const Answer& answer : test::catalogue().reader.passage(typed)) {
      got.push_back(u8(typed.substr(answer.span.begin, answer.span.end - answer.span.begin)) + " => " + item_of(answer));
    }
    CHECK(got == want);
    ++cases;
  }
  CHECK(cases >= kLeastPassages);
}
