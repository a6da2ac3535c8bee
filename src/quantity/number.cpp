#include "quantity/number.h"

#include <charconv>
#include <string>

#include "text/chars.h"

namespace hebiao::quantity {
namespace {

using text::is_digit;

struct Numeral {
  std::string_view kind;  // digit, zero, unit, section, point
  std::int64_t value = 0;
};

std::optional<Numeral> numeral_at(const text::Lexicon& numerals, std::u16string_view text, std::size_t at) {
  const text::Entry* entry = numerals.longest_at(text, at);
  if (!entry) return std::nullopt;
  const std::string_view meaning = entry->meaning;
  const auto space = meaning.find(' ');
  Numeral out{meaning.substr(0, space), 0};
  if (space != std::string_view::npos) {
    std::from_chars(meaning.data() + space + 1, meaning.data() + meaning.size(), out.value);
  }
  return out;
}

// A comma groups if a digit stands on both sides; the groups are right if each has three digits.
struct Digits {
  std::string ascii;
  std::size_t end;
  bool wrong_grouping;
};

Digits read_digits(std::u16string_view text, std::size_t at) {
  Digits out{{}, at, false};
  bool grouped = false;
  std::size_t since_comma = 0;
  for (; out.end < text.size(); ++out.end) {
    const char16_t c = text[out.end];
    if (is_digit(c)) {
      out.ascii.push_back(static_cast<char>(c));
      ++since_comma;
      continue;
    }
    const bool separates = c == u',' && out.end > at && out.end + 1 < text.size() && is_digit(text[out.end + 1]);
    if (!separates) break;
    if (grouped ? since_comma != 3 : since_comma > 3) out.wrong_grouping = true;
    grouped = true;
    since_comma = 0;
  }
  if (grouped && since_comma != 3) out.wrong_grouping = true;
  return out;
}

// One run of digits and units below 万: 三千零五, 一百二 (= 120), 廿五.
class Section {
 public:
  void digit(std::int64_t value) {
    pending_ = value;
    has_pending_ = true;
  }
  void zero() {
    after_zero_ = true;
    last_unit_ = 1;
  }
  void unit(std::int64_t size) {
    sum_ += (has_pending_ ? pending_ : 1) * size;
    last_unit_ = size;
    has_pending_ = after_zero_ = false;
  }
  [[nodiscard]] std::int64_t close() {
    const bool colloquial = has_pending_ && !after_zero_ && last_unit_ >= 100 && pending_ < 10;
    if (has_pending_) sum_ += colloquial ? pending_ * (last_unit_ / 10) : pending_;
    const std::int64_t out = sum_;
    sum_ = 0;
    has_pending_ = after_zero_ = false;
    last_unit_ = 1;
    return out;
  }
  [[nodiscard]] bool has_pending() const { return has_pending_; }
  void follow_section(std::int64_t size) { last_unit_ = size; }

 private:
  std::int64_t sum_ = 0;
  std::int64_t pending_ = 0;
  std::int64_t last_unit_ = 1;
  bool has_pending_ = false;
  bool after_zero_ = false;
};

}  // namespace

bool NumberReader::unit_starts(std::u16string_view text, std::size_t at) const {
  return units_->longest_at(text, at) != nullptr;
}

std::optional<Number> NumberReader::read(std::u16string_view text, std::size_t at) const {
  if (at >= text.size()) return std::nullopt;
  const bool joins = at > 0 && (is_digit(text[at - 1]) || text::is_han(text[at - 1]));  // 2026年-2028年, 5人-8人
  const bool negative = text[at] == u'-' && !joins && at + 1 < text.size() && is_digit(text[at + 1]);
  return is_digit(text[at]) || negative ? arabic(text, at) : chinese(text, at);
}

std::optional<Number> NumberReader::arabic(std::u16string_view text, std::size_t at) const {
  const bool negative = text[at] == u'-';
  Digits digits = read_digits(text, at + (negative ? 1 : 0));
  if (digits.end + 1 < text.size() && text[digits.end] == u'.' && is_digit(text[digits.end + 1])) {
    const Digits fraction = read_digits(text, digits.end + 1);
    digits.ascii += '.' + fraction.ascii;
    digits.wrong_grouping |= fraction.ascii.size() + digits.end + 1 != fraction.end;
    digits.end = fraction.end;
  }
  auto value = Decimal::parse((negative ? "-" : "") + digits.ascii);
  if (!value) return std::nullopt;
  Number out{*value, digits.end, false, digits.wrong_grouping, false};
  while (out.end < text.size() && !unit_starts(text, out.end)) {
    const auto scale = numeral_at(*numerals_, text, out.end);
    if (!scale || (scale->kind != "unit" && scale->kind != "section")) break;
    const auto scaled = multiply(out.value, Decimal(scale->value));
    if (!scaled) return std::nullopt;
    out.value = *scaled;
    out.scaled = true;
    ++out.end;
  }
  return out;
}

std::optional<Number> NumberReader::chinese(std::u16string_view text, std::size_t at) const {
  Section section;
  std::int64_t total = 0;
  std::string fraction;
  bool point = false;
  std::size_t end = at;
  for (; end < text.size(); ++end) {
    const auto numeral = numeral_at(*numerals_, text, end);
    if (!numeral) break;
    const bool first = end == at;
    if (numeral->kind == "point") {
      const auto next = numeral_at(*numerals_, text, end + 1);
      if (first || point || !next || next->kind == "unit") break;
      point = true;
    } else if (point) {
      if (numeral->value > 9) break;
      fraction += static_cast<char>('0' + numeral->value);
    } else if (numeral->kind == "section") {
      if (first || unit_starts(text, end)) break;
      const std::int64_t closed = section.close();
      total = numeral->value == 10'000 ? total + closed * numeral->value : (total + closed) * numeral->value;
      section.follow_section(numeral->value);
    } else if (numeral->kind == "unit") {
      section.unit(numeral->value);
    } else if (numeral->kind == "zero") {
      section.zero();
    } else {
      if (section.has_pending()) break;  // 三四: two digits in a row are no number
      section.digit(numeral->value);
    }
    if (total > 1'000'000'000'000) return std::nullopt;
  }
  if (end == at) return std::nullopt;
  const auto value = Decimal::parse(std::to_string(total + section.close()) + (point ? "." + fraction : ""));
  if (!value) return std::nullopt;
  return Number{*value, end, true, false, false};
}

}  // namespace hebiao::quantity
