// Values with a known meaning, printed the many ways that people write them. For property tests; deterministic.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "quantity/answer.h"

namespace hebiao::test {

struct Meaning {
  Decimal low;
  Decimal high;
  bool low_open = false;
  bool high_open = false;
  quantity::Comparator comparator = quantity::Comparator::none;
  quantity::Unit unit;
};

struct Printed {
  std::string text;  // UTF-8
  Meaning meaning;
};

// `units`: what a value may be counted in; every one has an id.
class Printer {
 public:
  Printer(std::uint32_t seed, std::vector<quantity::Unit> units) : random_(seed), units_(std::move(units)) {}

  Printed next();

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
  std::string pick(const std::vector<std::string>& from) { return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))]; }
  Decimal number();
  std::string arabic(Decimal value);
  std::string chinese(Decimal value);
  std::string digits(Decimal value, bool in_chinese) { return in_chinese ? chinese(value) : arabic(value); }
  std::string space() { return below(4) == 0 ? pick({" ", "　", "\xc2\xa0"}) : ""; }
  std::string noise(std::string text);
  void print_single(Printed& out, bool in_chinese, const std::string& unit);
  void print_range(Printed& out, bool in_chinese, const std::string& unit);

  std::mt19937 random_;
  std::vector<quantity::Unit> units_;
};

}  // namespace hebiao::test
