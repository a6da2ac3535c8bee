// Judging a claim's readings against what is stated, and writing the computation down.
#pragma once

#include <optional>

#include "quantity/claim.h"
#include "quantity/claim_products.h"

namespace hebiao::quantity {

struct Judged {
  Verdict verdict = Verdict::open;
  Decimal computed;  // the reading that fits, else the plainest
};
// `stated`: nullptr if nothing is. `certain`: every reading is there, so that none fitting means that it fails.
Judged judge(const NonEmpty<Decimal>& readings, const Answer* stated, bool certain);
// 50 万元 + 26.4 万元 = 76.4 万元. `values`: what each term counts for, in the base unit.
void explain_sum(Claim& claim, const std::vector<Decimal>& values);
// The claim of a product; `total` is the fact that states it, if one does.
Claim product_claim(const std::vector<Fact>& facts, const Product& product, std::optional<std::size_t> total);

}  // namespace hebiao::quantity
