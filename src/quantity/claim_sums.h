// Sums of claims: what a total adds up. The last 12 items of its measure are looked at, in at most 1,024 steps.
#pragma once

#include <optional>
#include <vector>

#include "base/non_empty.h"
#include "quantity/claim.h"
#include "quantity/claim_facts.h"

namespace hebiao::quantity {

// Something that a later total may add: a stated amount, or the values a rate may come to.
struct Item {
  std::size_t fact = 0;
  std::optional<NonEmpty<Decimal>> values;  // in the base unit, the plainest first; nullopt: beyond the range
  bool certain = false;         // no other value is thinkable
};

// A stated amount.
Item stated_item(const std::vector<Fact>& facts, std::size_t fact);

// nullopt if fewer than two items measure the same as the total, or they can't be added up.
std::optional<Claim> sum_claim(const std::vector<Fact>& facts, const std::vector<Item>& items, std::size_t total);
// What a text without a grand total may come to; nullopt if there are fewer than two amounts, or none is reckoned.
std::optional<Claim> open_sum(const std::vector<Fact>& facts, const std::vector<Item>& items);
// nullopt if the parts can't be added up.
std::optional<Claim> parts_claim(const std::vector<Fact>& facts, std::size_t whole, const NonEmpty<std::size_t>& parts);

}  // namespace hebiao::quantity
