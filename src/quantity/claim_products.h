// Products of claims: a rate times the counts around it, or factors with × between them.
#pragma once

#include <string>
#include <vector>

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
  std::vector<Reading> readings;   // the plainest first; never empty
  std::vector<std::size_t> terms;  // facts that take part in the plainest
  Unit unit;                       // of the result: the rate's
  bool decided = false;            // every per-unit but times has its count
  bool counted = false;            // at least one count of the text takes part
};

// `rate` is a fact with per-units; the counts are looked for in [first, last), nearest before it first.
Product product_of(const Vocabulary& words, const std::vector<Fact>& facts, std::size_t rate, std::size_t first,
                   std::size_t last);

// 3人×2000元×12个月: the chain that ends right before `last`; no readings if there is none.
Product chain_before(const std::vector<Fact>& facts, std::size_t last);

}  // namespace hebiao::quantity
