// A half-open range of UTF-16 code units in the text as typed, so that a browser can select it.
#pragma once

#include <cstdint>

namespace hebiao {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(Span, Span) = default;
};

constexpr Span make_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace hebiao
