// Products of claims: a rate times the counts around it, or factors with × between them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/non_empty.h"
#include "quantity/claim_facts.h"
#include "quantity/vocabulary.h"

namespace hebiao::quantity {

struct Factor {
  Decimal value;
  std::u16string unit;
};

// One way to read a product.
struct Reading {
  Decimal value;                // in the base unit of the rate
  std::vector<Factor> factors;  // for the explanation, the last first
};

struct Product {
  NonEmpty<Reading> readings;   // the plainest first
  NonEmpty<std::size_t> terms;  // facts that take part in the plainest
  Unit unit;                    // of the result: the rate's
  bool decided = false;         // every per-unit but times has its count, and every reading is there
  bool counted = false;         // at least one count of the text takes part
};

// `rate` is a fact with per-units; the counts are looked for in [first, last), nearest before it first. At most 512 steps
// and 64 readings are taken. nullopt if every reading leaves the range.
std::optional<Product> product_of(const Vocabulary& words, const std::vector<Fact>& facts, std::size_t rate, std::size_t first,
                                  std::size_t last);

// 3人×2000元×12个月: whether such a chain ends right before `last`.
bool is_chain(const std::vector<Fact>& facts, std::size_t last);
// Its product; nullopt if it leaves the range or has more than 12 factors.
std::optional<Product> chain_before(const std::vector<Fact>& facts, std::size_t last);

}  // namespace hebiao::quantity
