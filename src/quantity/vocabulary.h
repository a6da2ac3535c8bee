// Every word that the grammar of quantities knows, in one table: what a word may be, and the longest one at a place.
// The words stand in the lexicons named in vocabulary.cpp; text and words are normalised (text/normal.h).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "quantity/answer.h"
#include "text/lexicon.h"

namespace hebiao::quantity {

enum Role : unsigned {
  kUnit = 1u << 0,        // 万元, 人次
  kNotUnit = 1u << 1,     // 成员, 次数: begins like a unit
  kNumeral = 1u << 2,     // 三, 百, 零, 点, 分之, 半, 几, 负
  kBefore = 1u << 3,      // 不少于, ≥, 约
  kAfter = 1u << 4,       // 以上, 左右
  kJoiner = 1u << 5,      // 至, -
  kPer = 1u << 6,         // 每
  kName = 1u << 7,        // 百千万工程, 最近: holds a numeral or a comparator, but is no quantity
  kOrdinal = 1u << 8,     // 第: the number behind it counts nothing
  kDate = 1u << 9,        // 年, 月, 日, 底, 前
  kListMark = 1u << 10,   // 1、 (2)
  kCurrency = 1u << 11,   // 人民币, ¥
  kWeekday = 1u << 12,    // 周六
  kBoundJoiner = 1u << 13,  // 且: between two bounds of one value
  kShare = 1u << 14,        // 一半, 过半: a share, or a comparator and a share
  kNumberStart = 1u << 15,  // a numeral that a number may begin with
};

struct Numeral {
  enum class Kind { digit, zero, unit, section, point, over, half, some, minus };
  Kind kind = Kind::digit;
  std::int64_t value = 0;
};

struct Word {
  std::u16string text;
  unsigned roles = 0;
  Unit unit;             // kUnit, kCurrency
  Numeral numeral;       // kNumeral
  Comparator comparator = Comparator::none;  // kBefore, kAfter, kShare
  bool symbol = false;   // the comparator is a sign
  std::string date;      // kDate: year, month, day, edge, before, since
  Decimal share;         // kShare: in percent

  [[nodiscard]] bool is(unsigned any) const { return (roles & any) != 0; }
};

class Vocabulary {
 public:
  explicit Vocabulary(const text::Lexicons& lexicons);

  // The longest word at `at` that has one of the roles; nullptr if none.
  [[nodiscard]] const Word* longest(std::u16string_view text, std::size_t at, unsigned roles) const;
  // Whether a word with one of these roles may begin with this character.
  [[nodiscard]] bool may_start(char16_t first, unsigned roles) const { return (first_[first] & roles) != 0; }
  // The unit at `at`, if it is not the beginning of another word (成员, mRNA).
  [[nodiscard]] const Word* unit(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] const Numeral* numeral(std::u16string_view text, std::size_t at) const;

 private:
  struct Slot {
    char16_t second;  // 0 if the word is one character
    unsigned roles;
    std::size_t word;
  };
  Word& word(const std::u16string& text);
  void add(const text::Lexicons& lexicons, const char* list, unsigned role);
  void read_meaning(Word& word, unsigned role, std::string_view meaning);
  void index();

  std::vector<Word> words_;
  std::unordered_map<std::u16string, std::size_t> by_text_;
  std::vector<unsigned> first_;             // by first character: the roles of all its words
  std::vector<std::uint16_t> bucket_of_;    // by first character: which bucket, 0 if none
  // The words of one first character, by their second one (none before all), the longest first.
  std::vector<std::vector<Slot>> buckets_;
};

}  // namespace hebiao::quantity
