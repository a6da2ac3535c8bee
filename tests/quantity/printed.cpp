#include "quantity/printed.h"

#include "text/normal.h"

namespace hebiao::test {
namespace {

using quantity::Comparator;

constexpr const char* kDigits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr const char* kFormal[] = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};

// Up to 9,999 without a leading zero: 三千零五.
std::string section(int value, bool formal, bool leading_zero) {
  const char* const* digit = formal ? kFormal : kDigits;
  const char* units[] = {"", formal ? "拾" : "十", formal ? "佰" : "百", formal ? "仟" : "千"};
  std::string out;
  bool zero = leading_zero;
  for (int place = 3, size = 1000; place >= 0; --place, size /= 10) {
    const int figure = value / size % 10;
    if (figure == 0) {
      zero = zero || !out.empty();
      continue;
    }
    if (zero) out += "零";
    zero = false;
    const bool bare_ten = !formal && place == 1 && figure == 1 && out.empty();  // 十五
    out += std::string(bare_ten ? "" : digit[figure]) + units[place];
  }
  return out;
}

std::string whole_chinese(std::int64_t value, bool formal) {
  if (value == 0) return "零";
  const auto upper = static_cast<int>(value / 10'000);
  const auto lower = static_cast<int>(value % 10'000);
  std::string out = upper > 0 ? section(upper, formal, false) + "万" : "";
  if (lower > 0) out += section(lower, formal, upper > 0 && lower < 1000);
  return out;
}

std::string full_width(const std::string& ascii) {
  std::u16string out;
  for (const char c : ascii) out.push_back(c > ' ' && c <= '~' ? static_cast<char16_t>(c + 0xfee0) : static_cast<char16_t>(c));
  return text::to_utf8(out);
}

struct Mark {
  Comparator comparator;
  const char* text;
  bool after;
};
constexpr Mark kMarks[] = {
    {Comparator::ge, "≥", false},      {Comparator::ge, ">=", false},    {Comparator::ge, "≧", false},     {Comparator::ge, "不少于", false},
    {Comparator::ge, "不低于", false}, {Comparator::ge, "至少", false},  {Comparator::ge, "以上", true},   {Comparator::gt, ">", false},
    {Comparator::gt, "大于", false},   {Comparator::gt, "超过", false},  {Comparator::gt, "高于", false},  {Comparator::le, "≤", false},
    {Comparator::le, "<=", false},     {Comparator::le, "不超过", false}, {Comparator::le, "不高于", false}, {Comparator::le, "不多于", false},
    {Comparator::le, "至多", false},   {Comparator::le, "以内", true},   {Comparator::le, "以下", true},   {Comparator::lt, "<", false},
    {Comparator::lt, "小于", false},   {Comparator::lt, "低于", false},  {Comparator::lt, "不足", false},  {Comparator::about, "约", false},
    {Comparator::about, "左右", true}, {Comparator::eq, "=", false}};

}  // namespace

Decimal Printer::number() {
  const int kind = below(6);
  if (kind == 0) return Decimal(below(10'000), 2);
  if (kind == 1) return Decimal(below(100) * 10'000);
  if (kind == 2) return Decimal(below(99'999'999));
  return Decimal(1 + below(kind == 3 ? 20 : 3000));
}

std::string Printer::arabic(Decimal value) {
  const Decimal plain = value.trimmed();
  const bool tens_of_thousands = plain.scale() == 0 && plain.mantissa() % 10'000 == 0 && plain.mantissa() > 0;
  if (tens_of_thousands && below(2) == 0) return std::to_string(plain.mantissa() / 10'000) + "万";
  const std::string ascii = below(3) == 0 ? value.grouped() : value.str();
  return below(4) == 0 ? full_width(ascii) : ascii;
}

std::string Printer::chinese(Decimal value) {
  const Decimal plain = value.trimmed();
  const bool formal = below(4) == 0;
  if (plain.scale() == 0) return whole_chinese(plain.mantissa(), formal);
  std::string ascii = plain.str();
  const auto point = ascii.find('.');
  std::string out = whole_chinese(std::stoll(ascii.substr(0, point)), formal) + "点";
  for (const char c : ascii.substr(point + 1)) out += kDigits[c - '0'];
  return out;
}

std::string Printer::noise(std::string text) { return space() + text + pick({"", "", "", "。", "；", " ", "　", ";"}); }

void Printer::print_single(Printed& out, bool in_chinese, const std::string& unit) {
  Meaning& meaning = out.meaning;
  const std::string value = digits(meaning.low, in_chinese) + space() + unit;
  if (below(3) == 0) {
    out.text = value;
    return;
  }
  const Mark& mark = kMarks[below(std::size(kMarks))];
  meaning.comparator = mark.comparator;
  out.text = mark.after ? value + mark.text : mark.text + space() + value;
}

void Printer::print_range(Printed& out, bool in_chinese, const std::string& unit) {
  Meaning& meaning = out.meaning;
  meaning.high = *add(meaning.low, Decimal(1 + below(500)));
  if (below(3) == 0) {
    meaning.low_open = below(2) == 0;
    meaning.high_open = below(2) == 0;
    out.text = (meaning.low_open ? "大于" : "不少于") + digits(meaning.low, in_chinese) + unit + pick({"", "且", "，"}) +
               (meaning.high_open ? "小于" : "不超过") + digits(meaning.high, in_chinese) + unit;
    return;
  }
  const std::string joiner = in_chinese ? pick({"至", "~"}) : pick({"-", "~", "～", "—", "至"});  // 3起到5起 could be 起到
  out.text = digits(meaning.low, in_chinese) + (below(2) == 0 ? unit : "") + joiner + digits(meaning.high, in_chinese) + unit;
}

Printed Printer::next() {
  Printed out;
  Meaning& meaning = out.meaning;
  meaning.low = meaning.high = number();
  meaning.unit = units_[static_cast<std::size_t>(below(static_cast<int>(units_.size())))];
  const bool in_chinese = below(3) == 0;
  std::string unit = text::to_utf8(meaning.unit.id);
  const bool rate = meaning.unit.family == "money" && below(2) == 0;
  const std::vector<std::string> pers{"人", "天", "次", "年"};
  const std::string first = pick(pers);
  std::string second = pick(pers);
  while (second == first) second = pick(pers);
  const bool before = below(2) == 0;
  if (rate) meaning.unit.per = {text::from_utf8(first), text::from_utf8(second)};
  if (rate && !before) unit += "/" + first + "/" + second;
  if (rate || below(4) != 0) print_single(out, in_chinese, unit);
  else print_range(out, in_chinese, unit);
  if (rate && before) out.text = "每" + first + "每" + second + out.text;
  out.text = noise(out.text);
  return out;
}

}  // namespace hebiao::test
