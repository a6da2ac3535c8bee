// Sums of claims: what a total adds up.
#pragma once

#include <optional>
#include <vector>

#include "quantity/claim.h"
#include "quantity/claim_facts.h"

namespace hebiao::quantity {

// Something that a later total may add: a stated amount, or the values a rate may come to.
struct Item {
  std::size_t fact = 0;
  std::vector<Decimal> values;  // in the base unit, the plainest first
  bool certain = false;         // no other value is thinkable
};

// nullopt if fewer than two items measure the same as the total.
std::optional<Claim> sum_claim(const std::vector<Fact>& facts, const std::vector<Item>& items, std::size_t total);
// What a text without a grand total may come to; nullopt if there are fewer than two amounts, or none is reckoned.
std::optional<Claim> open_sum(const std::vector<Fact>& facts, const std::vector<Item>& items);
Claim parts_claim(const std::vector<Fact>& facts, std::size_t whole, const std::vector<std::size_t>& parts);

}  // namespace hebiao::quantity
