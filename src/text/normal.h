// Text as it is compared: NFKC, invisible characters dropped, with a map back to the text as typed.
// Full-width digits, letters, punctuation and spaces become half-width; circled and other enclosed
// numbers (①) stay, because they mark list items and are no quantities. What is stored never changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace hebiao::text {

struct Normal {
  std::u16string text;
  std::vector<std::uint32_t> from;  // from[i]: where unit i came from; one more entry for the end

  // The part of the typed text that a part of the normal text stands for.
  [[nodiscard]] Span typed(Span in_normal) const;
};

Normal normalise(std::u16string_view typed);

// Without the spaces between ideographs, which say nothing there (不 少 于): the text was wrapped or stretched.
Normal without_inner_spaces(Normal normal);

// For comparing labels and names: normalised, without spaces, tags (<b>) and a trailing colon,
// dashes unified to '-'. Line breaks inside a label (市财 政局) vanish.
std::u16string label_key(std::u16string_view typed);

// Without leading and trailing spaces (of any script).
std::u16string_view trimmed(std::u16string_view text);

// UTF-8 at the borders, UTF-16 inside. Ill-formed input becomes U+FFFD.
std::u16string from_utf8(std::string_view utf8);
// Where UTF-8 first breaks off, in bytes from 0.
std::optional<std::size_t> first_ill_formed(std::string_view utf8);
std::string to_utf8(std::u16string_view text);

}  // namespace hebiao::text
