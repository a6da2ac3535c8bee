// Text that copying or scanning has changed (L-10): garbled characters, pronunciations in place of rare characters,
// misread figures, traditional characters. No rule offers a fix on a cell that holds any of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"
#include "text/lexicon.h"

namespace hebiao::rules {

struct Doubt {
  std::string kind;  // garbled, pinyin, digits, traditional
  Span span;
};

// The first doubt in the text as typed; linear.
std::optional<Doubt> find_doubt(const text::Lexicons& words, std::u16string_view typed);

}  // namespace hebiao::rules
