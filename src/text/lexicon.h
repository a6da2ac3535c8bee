// Word lists as data. A file holds one entry a line, sorted by code unit; '#' lines are comments, the first
// says where the words come from. An entry is a word, or a word and what it means after a tab.
// Words are matched against normalised text (see normal.h), so they are written in half width.
#pragma once

#include <bitset>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/span.h"

namespace hebiao::text {

struct Entry {
  std::u16string word;
  std::string meaning;  // ASCII or UTF-8, empty if the list has no meanings
};

class Lexicon {
 public:
  Lexicon() = default;
  explicit Lexicon(std::vector<Entry> entries);

  // `text` in UTF-8, as stored in a file.
  static Lexicon parse(std::string_view text);

  // The longest word that starts at `at`; nullptr if none.
  [[nodiscard]] const Entry* longest_at(std::u16string_view text, std::size_t at) const;
  [[nodiscard]] const Entry* find(std::u16string_view whole) const;
  // The first occurrence of any word, the longest at its place.
  [[nodiscard]] std::optional<Span> search(std::u16string_view text, std::size_t from = 0) const;
  [[nodiscard]] const Entry* suffix_of(std::u16string_view text) const;
  [[nodiscard]] bool contains(std::u16string_view whole) const { return find(whole) != nullptr; }
  [[nodiscard]] bool occurs_in(std::u16string_view text) const { return search(text).has_value(); }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;
  std::unordered_map<char16_t, std::vector<std::size_t>> by_first_;  // longest first
  // Low bytes of the first and last characters: most of a text is passed by one look.
  std::bitset<256> firsts_;
  std::bitset<256> lasts_;
};

// All lists by name (the file's stem). Owned by the catalogue; outlives every reader and rule.
class Lexicons {
 public:
  void add(std::string name, Lexicon lexicon) { lists_.insert_or_assign(std::move(name), std::move(lexicon)); }
  // An unknown name is an empty list; a test proves that every name used exists.
  [[nodiscard]] const Lexicon& operator[](std::string_view name) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
  };
  std::unordered_map<std::string, Lexicon, Hash, std::equal_to<>> lists_;
};

}  // namespace hebiao::text
