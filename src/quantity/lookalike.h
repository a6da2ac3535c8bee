// What looks like a quantity and is none: codes (CN11-1072/C, A4纸), document numbers (〔2020〕149号), clock times,
// scales (1:500), dates used as names (4·15), tags, list markers (1. (2) 目标3:).
#pragma once

#include <string_view>

#include "quantity/vocabulary.h"

namespace hebiao::quantity {

// Behind what starts at `at` and is no quantity; `at` itself if a quantity may start there. Linear in what it skips.
std::size_t past_lookalike(const Vocabulary& words, std::u16string_view text, std::size_t at);

}  // namespace hebiao::quantity
