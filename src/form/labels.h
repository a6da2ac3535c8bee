// What a cell's text means as a label of a template. Compared by label_key: either width of brackets, line
// breaks inside, tags and closing colons make no difference. Position never decides.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "form/limits.h"
#include "form/template.h"
#include "text/lexicon.h"

namespace hebiao::form {

struct Meaning {
  enum class Kind { field, column, table, heading, level1, level2 };
  Kind kind = Kind::heading;
  int index = -1;   // of the field, column or table
  int table = -1;   // of a column
};

// {year}年度目标 found in 2026年度目标: the field and what its holes hold.
struct Filled {
  int field = -1;
  std::vector<std::pair<int, std::u16string>> holes;  // field index, digits
};

class Labels {
 public:
  // `traditional`: traditional.txt; labels in traditional characters mean what the simplified ones mean. Both must
  // outlive the labels.
  Labels(const Template& tpl, const text::Lexicon& traditional);

  // All that the text may mean; a text like 成本指标 is a first and a second level.
  [[nodiscard]] const std::vector<Meaning>& meanings(std::u16string_view key) const;
  // A label's text as the template would know it: in simplified characters, if it is known in them only.
  [[nodiscard]] std::u16string known_text(std::u16string_view text) const;
  [[nodiscard]] bool means(std::u16string_view key, Meaning::Kind kind) const;
  [[nodiscard]] bool means_level(std::u16string_view key) const { return means(key, Meaning::Kind::level1) || means(key, Meaning::Kind::level2); }
  [[nodiscard]] std::optional<Filled> filled(std::u16string_view key) const;
  // 批复单位：…: a field's label, a colon and its value in one cell. Gives the field and where the value starts.
  [[nodiscard]] std::optional<std::pair<int, std::size_t>> inline_value(std::u16string_view text) const;
  [[nodiscard]] bool knows(std::u16string_view key) const { return !meanings(key).empty() || filled(key); }

 private:
  struct Pattern {
    int field;
    std::vector<std::u16string> literals;  // around the holes; one more than holes
    std::vector<int> holes;
  };
  [[nodiscard]] bool may_begin(std::u16string_view key) const;
  void add(std::u16string_view label, Meaning meaning);
  void add_field_label(const Template& tpl, const std::u16string& label, int field);
  void add_table(const Table& table, int index);

  const text::Lexicon* traditional_;
  std::unordered_map<std::u16string, std::vector<Meaning>> by_key_;
  // Most of a text is no label: its length or first character says so.
  std::size_t longest_ = kMaxLabelUnits;
  std::bitset<0x10000> firsts_;
  std::vector<Pattern> patterns_;
};

}  // namespace hebiao::form
