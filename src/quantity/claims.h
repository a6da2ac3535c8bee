// Finds the arithmetic claims of a text (claim.h). Pure; linear in the text, and in the claims up to a fixed number
// of addends.
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
