// The numbers of listed items: 1、 2. （3） 四、 ⑤ 目标6：
#pragma once

#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace hebiao::rules {

// How a number is marked; items of one list have one style.
enum class MarkerStyle { digit, bracketed_digit, chinese, bracketed_chinese, circled, worded };

struct Marker {
  MarkerStyle style = MarkerStyle::digit;
  int number = 0;
  Span span;  // of the number alone, in the text as typed
  std::size_t end = 0;  // behind its mark
  bool bare = false;  // 2组织…: no mark between the number and the words
};

// In the order of the text. A number counts where a line, a sentence or an item begins; what has no mark only if it
// goes on from the item before it.
std::vector<Marker> markers_in(const text::Lexicons& words, std::u16string_view typed);

}  // namespace hebiao::rules
