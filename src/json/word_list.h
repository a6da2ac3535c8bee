// A built-in word list as a rule pack may change it. The list says itself what its words mean, in a comment line:
//
//   # meaning: <word> money|usd <factor>        元→元 money 1
//   # meaning: time|count or nothing            alternatives; "nothing" lets a word stand without an arrow,
//                                               "open" lets nothing stand behind the arrow
//
// A token is one of the words between the bars, or <word> (no space), <words>, <character>, <factor> (a number above 0),
// <percent>, <hex>, or <standard>, which only a pack's "standards" write. Without the line words have no meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/lexicon.h"

namespace hebiao::json {

class WordList {
 public:
  // The built-in list of that name; nullopt if there is none, or if no pack may change it directly.
  static std::optional<WordList> find(std::string_view name);
  // `file`: a list as it is stored.
  explicit WordList(std::string_view file);

  [[nodiscard]] const text::Lexicon& words() const { return words_; }
  // `meaning`: what stands behind the arrow; nullopt without an arrow.
  [[nodiscard]] bool fits(const std::optional<std::string>& meaning) const;
  // What `fits` wants, with an example of the list.
  [[nodiscard]] std::string expected() const;

 private:
  text::Lexicon words_;
  std::string shape_;  // as it stands in the comment; empty if words have no meaning
};

}  // namespace hebiao::json
