// Sentences of the grammar of quantities and claims, made from bytes: numbers × units × rates × lists × words of sums,
// figures from tiny to beyond every range. Bytes alone find none of this. The same bytes give the same sentence
// anywhere, each byte is one choice, and where they end the sentence ends: a fuzzer can shorten and recombine them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hebiao::test {

class Sentences {
 public:
  explicit Sentences(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  // Clauses until the bytes are used up; each uses at least one.
  std::u16string all() {
    std::u16string out;
    while (!bytes_.empty()) out += clause();
    return out;
  }

 private:
  using Words = std::initializer_list<std::u16string_view>;

  std::size_t below(std::size_t limit) {
    if (bytes_.empty()) return 0;
    const std::size_t byte = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return byte % limit;
  }
  std::u16string pick(Words words) { return std::u16string(words.begin()[below(words.size())]); }
  std::u16string digits(std::size_t most) {
    std::u16string out;
    for (std::size_t left = 1 + below(most); left > 0; --left) out.push_back(static_cast<char16_t>(u'0' + below(10)));
    return out;
  }

  // In order, whatever the compiler: a list in braces is made from left to right, operands of + are not.
  static std::u16string join(std::initializer_list<std::u16string> parts) {
    std::u16string out;
    for (const std::u16string& part : parts) out += part;
    return out;
  }

  std::u16string clause() {
    switch (below(16)) {
      case 0: return join({amount(), mark()});
      case 1: return join({count(), mark()});
      case 2: return join({count(), mark(), rate(), mark()});
      case 3: return join({count(), mark(), rate(), mark(), total()});
      case 4: return join({rate(), mark(), count(), mark(), total()});
      case 5: return chain();
      case 6: return join({addends(), total()});
      case 7: return join({amount(), mark(), pick({u"其中", u"其中:", u"包括", u"含"}), addends()});
      case 8: return join({opening(), count(), mark(), rate(), pick({u")", u"）", u"”", u"》", u"】", u""})});
      case 9: return join({date(), mark()});
      case 10: return join({bound(), mark()});
      case 11: return join({bound(), pick({u"且", u"并", u"，", u"～", u"至", u"-"}), bound(), mark()});
      case 12: return join({pick({u"单价", u"每份", u"每人", u"标准为"}), amount(), mark()});
      case 13: return repeated();
      case 14: return join({words(), mark()});
      default: return total();
    }
  }

  // One clause's pieces again and again: what grows too fast shows in a short input.
  std::u16string repeated() {
    const std::size_t times = 1 + below(12);
    const bool counted = below(2) == 0;
    const std::u16string piece = join({counted ? count() + u"，" : u"", rate(), mark()});
    std::u16string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
  }

  std::u16string number() {
    switch (below(12)) {
      case 0: return digits(2);
      case 1: return digits(18);
      case 2: return pick({u"9223372036854775807", u"9223372036854775808", u"999999999999999999", u"1000000000000000000", u"4611686018427387904"});
      case 3: return join({u"0.", std::u16string(below(13), u'0'), digits(3)});
      case 4: return join({digits(10), u".", digits(12)});
      case 5: return join({digits(3), u",", digits(3), below(2) ? u"," + digits(3) : u""});
      case 6: return join({digits(4), pick({u"万", u"亿", u"千", u"百", u"万亿", u"亿万", u"亿亿"}), below(2) ? digits(4) : u""});
      case 7: return chinese();
      case 8: return join({chinese(), pick({u"分之", u"百分之", u"分之百"}), below(2) ? chinese() : digits(3) + pick({u"", u"分之三"})});
      case 9: return join({digits(5), u"/", digits(5)});
      case 10: return join({pick({u"-", u"−", u"负", u"±", u"零下"}), digits(19)});
      default: return pick({u"1", u"0", u"10", u"100", u"2026", u"１２", u"0.01", u"0.000000000001", u"10000000000", u"1000000000000"});
    }
  }
  std::u16string chinese() {
    std::u16string out;
    for (std::size_t left = 1 + below(6); left > 0; --left) {
      out += pick({u"一", u"二", u"两", u"三", u"九", u"十", u"百", u"千", u"万", u"亿", u"零", u"〇", u"点", u"半", u"几", u"多", u"廿", u"壹", u"拾", u"玖", u"余"});
    }
    return out;
  }

  std::u16string opening() { return pick({u"(", u"（", u"“", u"《", u"【"}); }
  std::u16string thing() {
    return pick({u"人", u"名", u"份", u"场", u"次", u"个", u"天", u"年", u"月", u"个月", u"期", u"批", u"户", u"亩", u"公里", u"台", u"人次", u"小时", u"季度", u"周", u"套", u"%", u"‰", u""});
  }
  std::u16string money() { return pick({u"元", u"万元", u"亿元", u"角", u"分", u"千元", u"百万元", u"美元", u"块"}); }
  std::u16string per() {
    switch (below(3)) {
      case 0: return u"每" + thing();
      case 1: return join({u"每", thing(), u"每", thing()});
      default: return join({u"每", number(), thing()});
    }
  }
  std::u16string slashes() {
    std::u16string out;
    for (std::size_t left = below(4); left > 0; --left) out += join({pick({u"/", u"·", u"每", u" / "}), thing()});
    return out;
  }
  std::u16string amount() { return join({number(), money(), slashes()}); }
  std::u16string count() { return join({number(), thing(), slashes()}); }
  std::u16string either() { return below(2) == 0 ? count() : amount(); }
  std::u16string rate() { return join({per(), either()}); }
  std::u16string chain() {
    std::u16string out = count();
    for (std::size_t left = 1 + below(5); left > 0; --left) out += join({pick({u"×", u"*", u"x", u" × ", u"＊"}), either()});
    return out + (below(2) == 0 ? u"=" + amount() : mark());
  }
  std::u16string addends() {
    std::u16string out;
    for (std::size_t left = 1 + below(5); left > 0; --left) out += join({words(), either(), pick({u"、", u"，", u"+", u"；", u"（"})});
    return out;
  }
  std::u16string total() { return join({pick({u"合计", u"共", u"共计", u"总计", u"小计", u"=", u"全年共"}), either(), mark()}); }
  std::u16string bound() {
    return join({pick({u"≥", u"≤", u">", u"<", u"不少于", u"不超过", u"约", u"大于", u"介于", u"±", u"控制在", u"至少", u""}), number(), thing(),
                 pick({u"", u"以上", u"以内", u"左右", u"(含)"})});
  }
  std::u16string date() {
    switch (below(4)) {
      case 0: return join({digits(4), u"年", digits(2), u"月", digits(2), u"日", pick({u"", u"前", u"底前", u"起"})});
      case 1: return join({digits(4), u"-", digits(2), u"-", digits(2)});
      case 2: return join({digits(4), pick({u"-", u"至", u"—", u"年-"}), digits(4), u"年"});
      default: return join({u"每", below(2) ? number() : u"", pick({u"年", u"月", u"周", u"日", u"季度", u"两个周六", u"周五"})});
    }
  }
  std::u16string words() {
    return pick({u"完成", u"培训费", u"会议费", u"人员经费", u"聘请保安", u"较好", u"逐步提高", u"资金120万元", u"按时完成", u"《办法》", u"“三公”", u"A4", u"第", u"1.", u"(1)", u"①", u""});
  }
  std::u16string mark() { return pick({u"，", u"；", u"。", u"、", u"\n", u" ", u"", u"（", u"）", u",", u"/", u"~"}); }

  std::span<const std::uint8_t> bytes_;
};

inline std::u16string sentence_from(std::span<const std::uint8_t> bytes) { return Sentences(bytes).all(); }

// Bytes for one sentence of a test without a fuzzer.
inline std::vector<std::uint8_t> bytes_of_seed(std::uint32_t seed, std::size_t size) {
  std::mt19937 random(seed);
  std::vector<std::uint8_t> out(size);
  for (std::uint8_t& byte : out) byte = static_cast<std::uint8_t>(random() & 0xffu);
  return out;
}

}  // namespace hebiao::test
