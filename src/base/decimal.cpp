#include "base/decimal.h"

#include <algorithm>

namespace hebiao {
namespace {

std::optional<Decimal> within_limits(std::int64_t mantissa, int scale) {
  const bool fits = mantissa != std::numeric_limits<std::int64_t>::min() && scale <= Decimal::kMaxScale;
  return fits ? std::optional(Decimal(mantissa, scale)) : std::nullopt;
}

std::optional<std::int64_t> scaled_up(std::int64_t mantissa, int digits) {
  for (; digits > 0; --digits) {
    if (__builtin_mul_overflow(mantissa, std::int64_t{10}, &mantissa)) return std::nullopt;
  }
  return mantissa;
}

// Both mantissas at the larger scale.
struct Aligned {
  std::int64_t a;
  std::int64_t b;
  int scale;
};

std::optional<Aligned> align(Decimal a, Decimal b) {
  const int scale = std::max(a.scale(), b.scale());
  const auto x = scaled_up(a.mantissa(), scale - a.scale());
  const auto y = scaled_up(b.mantissa(), scale - b.scale());
  if (!x || !y) return std::nullopt;
  return Aligned{*x, *y, scale};
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view digits) {
  const bool negative = digits.starts_with('-');
  if (negative) digits.remove_prefix(1);
  std::int64_t mantissa = 0;
  int scale = 0;
  bool point = false;
  bool any = false;
  for (const char c : digits) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    if (point && ++scale > kMaxScale) return std::nullopt;
    if (__builtin_mul_overflow(mantissa, std::int64_t{10}, &mantissa)) return std::nullopt;
    if (__builtin_add_overflow(mantissa, std::int64_t{c - '0'}, &mantissa)) return std::nullopt;
  }
  if (!any) return std::nullopt;
  return Decimal(negative ? -mantissa : mantissa, scale);
}

std::string Decimal::str() const {
  std::string digits = std::to_string(abs().mantissa_);
  const auto scale = static_cast<std::size_t>(scale_);
  if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
  if (scale > 0) digits.insert(digits.size() - scale, ".");
  return mantissa_ < 0 ? "-" + digits : digits;
}

std::string Decimal::grouped(int min_scale) const {
  std::string text = with_scale(std::max(scale_, min_scale)).value_or(*this).str();
  auto at = text.find('.');
  if (at == std::string::npos) at = text.size();
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  while (at > first + 3) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

Decimal Decimal::trimmed() const {
  Decimal out = *this;
  while (out.scale_ > 0 && out.mantissa_ % 10 == 0) {
    out.mantissa_ /= 10;
    --out.scale_;
  }
  return out;
}

std::optional<Decimal> Decimal::with_scale(int scale) const {
  const Decimal base = scale < scale_ ? trimmed() : *this;
  if (scale < base.scale_ || scale > kMaxScale) return std::nullopt;
  const auto mantissa = scaled_up(base.mantissa_, scale - base.scale_);
  if (!mantissa) return std::nullopt;
  return Decimal(*mantissa, scale);
}

std::optional<Decimal> Decimal::half_unit() const { return within_limits(5, scale_ + 1); }

std::optional<Decimal> add(Decimal a, Decimal b) {
  const auto both = align(a, b);
  std::int64_t sum = 0;
  if (!both || __builtin_add_overflow(both->a, both->b, &sum)) return std::nullopt;
  return within_limits(sum, both->scale);
}

std::optional<Decimal> subtract(Decimal a, Decimal b) { return add(a, -b); }

std::optional<Decimal> multiply(Decimal a, Decimal b) {
  a = a.trimmed();
  b = b.trimmed();
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a.mantissa_, b.mantissa_, &product)) return std::nullopt;
  return within_limits(product, a.scale_ + b.scale_);
}

std::optional<Decimal> divide_exact(Decimal a, Decimal b) {
  if (b.is_zero()) return std::nullopt;
  const auto both = align(a.trimmed(), b.trimmed());
  if (!both) return std::nullopt;
  std::int64_t numerator = both->a;
  for (int scale = 0; scale <= Decimal::kMaxScale; ++scale) {
    if (numerator % both->b == 0) return Decimal(numerator / both->b, scale);
    if (__builtin_mul_overflow(numerator, std::int64_t{10}, &numerator)) return std::nullopt;
  }
  return std::nullopt;
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  if (const auto both = align(a, b)) return both->a <=> both->b;
  // Too far apart to align: the one with the smaller scale is the larger in magnitude.
  const bool a_is_larger = a.scale_ < b.scale_;
  return a_is_larger ? a.mantissa_ <=> std::int64_t{0} : std::int64_t{0} <=> b.mantissa_;
}

}  // namespace hebiao
