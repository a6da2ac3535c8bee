// An arithmetic claim of a text: 年度征订1500份，每份96元/年，合计14.40万元.
//
// A product multiplies a rate (每份96元/年, 50人/场) by the counts that its per-units ask for; a year counts once, a
// month twelve times or once, unless the text says how many. A sum adds what was stated or derived before it; what
// stands in parentheses may be left out, or replace the item before it. Parts (其中 …) may leave a rest.
// Every reading that the text allows is tried: a claim fails only if none of them fits what is stated, within half
// a unit of the last printed digit (the rounding rule of rules.md, S-09). What is tried is bounded (claim_products.h,
// claim_sums.h): beyond that, and where a step leaves the range of a Decimal, the claim is open. What cannot be reckoned
// at all is no claim.
#pragma once

#include <optional>
#include <string>

#include "base/non_empty.h"
#include "quantity/answer.h"

namespace hebiao::quantity {

enum class ClaimKind { product, sum, parts };
// open: nothing is stated, or the text does not say enough to decide.
enum class Verdict { holds, fails, open };

struct Claim {
  ClaimKind kind = ClaimKind::product;
  Verdict verdict = Verdict::open;
  NonEmpty<Answer> terms;        // factors or addends, as they stand in the text
  std::optional<Answer> stated;  // the total that the text gives
  Decimal computed;              // of the reading that fits, else of the plainest, in the base unit (元, not 万元)
  NonEmpty<Decimal> readings;    // every value that the text allows, in the base unit
  std::u16string explanation;    // 1,500 份 × 96 元 = 144,000 元 = 14.40 万元
  Span span;                     // of the text as typed
};

}  // namespace hebiao::quantity
