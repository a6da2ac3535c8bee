// How the work grows when an input doubles, in steps of the core (steps.h): 1 is linear, 2 quadratic. A shape is a way
// of making an input of about n parts. `scripts/growth` prints the table; above kMost is a fault.
#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "steps.h"

namespace hebiao::test {

constexpr double kMost = 1.2;

struct Shape {
  std::string name;
  std::function<std::string(std::size_t n)> make;
};

// `text` n times.
inline std::string times(std::size_t n, std::string_view text) {
  std::string out;
  out.reserve(n * text.size());
  for (std::size_t i = 0; i < n; ++i) out += text;
  return out;
}

// Each shape at n, 2n and 4n parts; the last doubling counts, where constant work no longer shows.
inline void check_growth(const char* what, const std::vector<Shape>& shapes, std::size_t n, const std::function<void(const std::string&)>& work) {
  for (const Shape& shape : shapes) {
    std::uint64_t taken[3] = {};
    for (int i = 0; i < 3; ++i) {
      const std::string input = shape.make(n << i);
      const std::uint64_t before = steps();
      work(input);
      taken[i] = steps() - before;
    }
    const double exponent = std::log2(static_cast<double>(taken[2]) / static_cast<double>(taken[1]));
    std::printf("%-10s %-40s %10llu steps at n = %-6zu exponent %.2f\n", what, shape.name.c_str(),
                static_cast<unsigned long long>(taken[2]), n << 2, exponent);
    CHECK_MESSAGE(exponent <= kMost, what << ": " << shape.name << " grows with exponent " << exponent);
  }
}

}  // namespace hebiao::test
