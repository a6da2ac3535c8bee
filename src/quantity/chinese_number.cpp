#include "quantity/chinese_number.h"

namespace hebiao::quantity {
namespace {

using Kind = Numeral::Kind;

constexpr std::int64_t kTenThousand = 10'000;
constexpr std::int64_t kLargest = 1'000'000'000'000;

// One run of digits and units below 万: 三千零五, 一百二 (= 120), 廿五. `spread` is how far 三四 reaches.
class Section {
 public:
  // False: the digit cannot follow what is there.
  bool digit(std::int64_t value) {
    const bool pair = value == pending_ + 1 || (pending_ == 3 && value == 5);  // 三四天, 三五天
    if (has_pending_ && (spread_of_pair_ > 0 || pending_ > 9 || !pair)) return pending_ == 20 && join(value);
    if (has_pending_) spread_of_pair_ = value - pending_;
    if (has_pending_) return true;
    pending_ = value;
    return has_pending_ = true;
  }
  void zero() {
    after_zero_ = true;
    last_unit_ = 1;
  }
  void unit(std::int64_t size) {
    sum_ += (has_pending_ ? pending_ : 1) * size;
    spread_ += spread_of_pair_ * size;
    last_unit_ = size;
    has_pending_ = after_zero_ = false;
    spread_of_pair_ = 0;
  }
  void close() {
    const bool colloquial = has_pending_ && !after_zero_ && last_unit_ >= 100 && pending_ < 10;
    const std::int64_t size = colloquial ? last_unit_ / 10 : 1;
    if (has_pending_) sum_ += pending_ * size;
    spread_ += spread_of_pair_ * size;
    has_pending_ = after_zero_ = false;
    spread_of_pair_ = 0;
    last_unit_ = 1;
  }
  void follow_section(std::int64_t size) {
    sum_ = spread_ = 0;
    last_unit_ = size;
  }
  [[nodiscard]] std::int64_t sum() const { return sum_; }
  [[nodiscard]] std::int64_t spread() const { return spread_; }

 private:
  bool join(std::int64_t value) {  // 廿五
    pending_ += value;
    return true;
  }

  std::int64_t sum_ = 0;
  std::int64_t spread_ = 0;
  std::int64_t pending_ = 0;
  std::int64_t last_unit_ = 1;
  bool has_pending_ = false;
  bool after_zero_ = false;
  std::int64_t spread_of_pair_ = 0;
};

// The number so far, character by character.
class Reading {
 public:
  Reading(const Vocabulary& words, std::u16string_view text, std::size_t at) : words_(words), text_(text), at_(at), end_(at) {}

  std::optional<Number> run() {
    while (const Numeral* numeral = words_.numeral(text_, end_)) {
      if (!take(*numeral)) break;
      ++end_;
      if (total_ > kLargest || section_.sum() > kLargest) return std::nullopt;
    }
    if (end_ == at_) return std::nullopt;
    return result();
  }

 private:
  bool take(const Numeral& numeral) {
    switch (numeral.kind) {
      case Kind::point: return point();
      case Kind::section: return section(numeral.value);
      case Kind::unit: return !in_fraction_ && (section_.unit(numeral.value), true);
      case Kind::zero: return in_fraction_ ? fraction_digit(0) : (section_.zero(), true);
      case Kind::digit: return in_fraction_ ? numeral.value < 10 && fraction_digit(numeral.value) : section_.digit(numeral.value);
      case Kind::some: return some();
      case Kind::half: return end_ == at_ && (half_ = true);
      case Kind::over:
      case Kind::minus: return false;
    }
    return false;
  }
  bool point() {
    const Numeral* next = words_.numeral(text_, end_ + 1);
    if (end_ == at_ || in_fraction_ || half_ || !next || (next->kind != Kind::digit && next->kind != Kind::zero)) return false;
    return in_fraction_ = true;
  }
  bool fraction_digit(std::int64_t value) {
    fraction_.push_back(static_cast<char>('0' + value));
    return true;
  }
  // 三点五亿 counts in 亿; 亿 and 万 multiply what stands before them.
  bool section(std::int64_t size) {
    if (end_ == at_ || scale_ > 1 || half_ || words_.unit(text_, end_)) return false;
    if (in_fraction_) {
      scale_ = size;
      return true;
    }
    section_.close();
    if (total_ + section_.sum() > kLargest / size) return too_large();
    total_ = size == kTenThousand ? total_ + section_.sum() * size : (total_ + section_.sum()) * size;
    spread_ += section_.spread() * size;
    section_.follow_section(size);
    last_section_ = size;
    return true;
  }
  bool too_large() {
    total_ = kLargest + 1;
    return true;
  }
  // 十几名, 三百多万: at least one unit or section must stand before it.
  bool some() {
    const bool after_unit = end_ > at_ && words_.numeral(text_, end_ - 1)->kind != Kind::digit;
    return after_unit && !in_fraction_ && (about_ = true);
  }
  // 两亿三千万元: the unit 万元 takes the 万, so the 亿 is counted in it too.
  [[nodiscard]] std::optional<std::int64_t> before_unit() const {
    const Numeral* next = total_ > 0 && words_.unit(text_, end_) ? words_.numeral(text_, end_) : nullptr;
    if (!next || next->kind != Kind::section || last_section_ <= next->value) return total_;
    return total_ % next->value == 0 ? std::optional(total_ / next->value) : std::nullopt;
  }
  std::optional<Number> result() {
    Number out;
    section_.close();
    const auto before = before_unit();
    if (!before) return std::nullopt;
    const std::int64_t low = *before + section_.sum();
    auto value = Decimal::parse(std::to_string(low) + (in_fraction_ ? "." + fraction_ : ""));
    if (value) value = multiply(*value, Decimal(scale_));
    if (!value) return std::nullopt;
    out.low = out.high = half_ ? Decimal(5, 1) : *value;
    const std::int64_t spread = spread_ + section_.spread();
    if (spread > 0) out.high = Decimal(low + spread);
    out.end = end_;
    out.chinese = true;
    out.about = about_;
    out.half = half_;
    return out;
  }

  const Vocabulary& words_;
  std::u16string_view text_;
  std::size_t at_;
  std::size_t end_;
  Section section_;
  std::int64_t total_ = 0;
  std::int64_t spread_ = 0;
  std::int64_t scale_ = 1;
  std::int64_t last_section_ = 0;
  std::string fraction_;
  bool in_fraction_ = false;
  bool about_ = false;
  bool half_ = false;
};

}  // namespace

std::optional<Number> read_chinese(const Vocabulary& words, std::u16string_view text, std::size_t at) {
  return Reading(words, text, at).run();
}

std::size_t over_length(const Vocabulary& words, std::u16string_view text, std::size_t at) {
  const Word* word = words.longest(text, at, kNumeral);
  return word ? word->text.size() : 0;
}

std::string digits_of(std::u16string_view digits) {
  std::string out;
  for (const char16_t c : digits) out.push_back(static_cast<char>(c));
  return out;
}

}  // namespace hebiao::quantity
