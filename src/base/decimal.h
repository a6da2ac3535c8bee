// Exact decimals: an integer mantissa and a scale. Money and targets never touch floating point.
//
// The scale is kept as printed: 978.80 is {97880, 2}, equal to 978.8 but knowing that it was printed
// with two decimals. Limits: |mantissa| < 2^63, 0 <= scale <= 12; what does not fit is nullopt, never rounded.
// The limits are symmetric, so the sign of a Decimal can always be turned; every other step may leave the range and
// says so in its type.
#pragma once

#include <cassert>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace hebiao {

class Decimal {
 public:
  static constexpr int kMaxScale = 12;

  constexpr Decimal() = default;
  // Both within the limits.
  constexpr Decimal(std::int64_t mantissa, int scale = 0) : mantissa_(mantissa), scale_(scale) {
    assert(mantissa != std::numeric_limits<std::int64_t>::min() && scale >= 0 && scale <= kMaxScale);
  }

  // Reads ASCII digits with an optional leading '-' and one '.'; nothing else.
  static std::optional<Decimal> parse(std::string_view digits);

  [[nodiscard]] constexpr std::int64_t mantissa() const { return mantissa_; }
  [[nodiscard]] constexpr int scale() const { return scale_; }
  [[nodiscard]] constexpr bool is_zero() const { return mantissa_ == 0; }
  [[nodiscard]] constexpr bool is_negative() const { return mantissa_ < 0; }

  // "978.80": as printed, with all digits of the scale.
  [[nodiscard]] std::string str() const;
  // "1,114.70": with thousand separators and at least `min_scale` decimals.
  [[nodiscard]] std::string grouped(int min_scale = 0) const;
  // Without trailing zeros after the point: 978.80 -> 978.8.
  [[nodiscard]] Decimal trimmed() const;
  // The same value with exactly this scale, if no digit is lost.
  [[nodiscard]] std::optional<Decimal> with_scale(int scale) const;
  // Half a unit of the last printed digit: 978.80 -> 0.005. The rounding that a printed amount may hide.
  [[nodiscard]] std::optional<Decimal> half_unit() const;
  [[nodiscard]] constexpr Decimal operator-() const { return {-mantissa_, scale_}; }
  [[nodiscard]] constexpr Decimal abs() const { return is_negative() ? -*this : *this; }

  friend std::optional<Decimal> add(Decimal a, Decimal b);
  friend std::optional<Decimal> subtract(Decimal a, Decimal b);
  friend std::optional<Decimal> multiply(Decimal a, Decimal b);
  // Exact quotient by a power of ten or any divisor that leaves no remainder within kMaxScale.
  friend std::optional<Decimal> divide_exact(Decimal a, Decimal b);

  // By value: 978.80 == 978.8.
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);
  friend bool operator==(Decimal a, Decimal b) { return (a <=> b) == std::strong_ordering::equal; }

 private:
  std::int64_t mantissa_ = 0;
  int scale_ = 0;
};

std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> subtract(Decimal a, Decimal b);
std::optional<Decimal> multiply(Decimal a, Decimal b);
std::optional<Decimal> divide_exact(Decimal a, Decimal b);

}  // namespace hebiao
