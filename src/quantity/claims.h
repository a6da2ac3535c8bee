// Finds the arithmetic claims of a text (claim.h). Pure; linear in the text: a claim looks at the last 32 quantities or
// items, parts at 64, and what it tries is bounded.
#pragma once

#include <string_view>
#include <vector>

#include "quantity/claim.h"
#include "quantity/vocabulary.h"
#include "text/lexicon.h"

namespace hebiao::quantity {

// `found`: the quantities of the normalised `text`, in order. Spans of the claims are in `text`.
std::vector<Claim> claims_of(std::u16string_view text, std::vector<Answer> found, const Vocabulary& vocabulary,
                             const text::Lexicons& words);

}  // namespace hebiao::quantity
