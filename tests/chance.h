// Chance that is the same everywhere: the library's distributions differ between implementations.
#pragma once

#include <cstddef>
#include <random>

namespace hebiao::test {

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  // From 0 to `count` - 1.
  std::size_t below(std::size_t count) { return count == 0 ? 0 : engine_() % count; }
  bool once_in(std::size_t times) { return below(times) == 0; }

 private:
  std::mt19937 engine_;
};

}  // namespace hebiao::test
