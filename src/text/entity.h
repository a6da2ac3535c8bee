// HTML character references: &nbsp; &#8805; &#x2265;
#pragma once

#include <optional>
#include <string_view>

#include "text/lexicon.h"

namespace hebiao::text {

struct Entity {
  char16_t code = 0;    // 0: an invisible character that is dropped
  std::size_t end = 0;  // behind the semicolon
};

// The reference that starts at `at`; nullopt if none does, or it names nothing of the basic plane.
// `names` are html_entities.txt: a name, its code point in hexadecimal.
std::optional<Entity> entity_at(std::u16string_view text, std::size_t at, const Lexicon& names);

}  // namespace hebiao::text
