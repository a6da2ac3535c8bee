#include "quantity/claim_sums.h"

#include <algorithm>
#include <utility>

#include "base/ranges.h"
#include "quantity/claim_text.h"

namespace hebiao::quantity {
namespace {

constexpr std::size_t kMostItems = 12;
constexpr std::ptrdiff_t kReach = 32;
constexpr std::size_t kMostReadings = 256;

struct Addend {
  std::size_t item = 0;
  Decimal value;
};
struct Sum {
  Decimal value;
  std::vector<Addend> addends;
};

// Every sum that the text allows: an item in parentheses stands for the item before it, is left out, or counts.
class Sums {
 public:
  Sums(const std::vector<Fact>& facts, const std::vector<Item>& items) : facts_(facts), items_(items) {}

  // What stands before may belong elsewhere, so the last items alone, two at least, may be meant too.
  std::vector<Sum> all() {
    for (std::size_t from = 0; from + 2 <= items_.size(); ++from) extend(from, from, {});
    return std::move(out_);
  }

 private:
  void extend(std::size_t from, std::size_t at, const Sum& sum) {
    if (out_.size() >= kMostReadings) return;
    if (at == items_.size()) return out_.push_back(sum);
    const bool inner = at > from && facts_[items_[at].fact].depth > facts_[items_[at - 1].fact].depth;
    if (inner && !sum.addends.empty()) {
      Sum replaced = sum;
      replaced.value = subtract(sum.value, sum.addends.back().value).value_or(sum.value);
      replaced.addends.pop_back();
      add_item(from, at, replaced);
      extend(from, at + 1, sum);
    }
    add_item(from, at, sum);
  }
  void add_item(std::size_t from, std::size_t at, const Sum& sum) {
    for (const Decimal value : items_[at].values) {
      const auto total = add(sum.value, value);
      if (!total) continue;
      Sum next = sum;
      next.value = *total;
      next.addends.push_back({at, value});
      extend(from, at + 1, next);
    }
  }

  const std::vector<Fact>& facts_;
  const std::vector<Item>& items_;
  std::vector<Sum> out_;
};

std::vector<Item> like(const std::vector<Fact>& facts, const std::vector<Item>& items, const Answer& total) {
  std::vector<Item> out;
  for (auto item = items.rbegin(); item != items.rend() && item - items.rbegin() < kReach && out.size() < kMostItems; ++item) {
    if (same_measure(facts[item->fact].answer, total)) out.push_back(*item);
  }
  std::reverse(out.begin(), out.end());
  return out;
}

Claim claim_of(const std::vector<Fact>& facts, const std::vector<Item>& items, const Answer* stated) {
  Claim out;
  out.kind = ClaimKind::sum;
  const std::vector<Sum> sums = Sums(facts, items).all();
  for (const Sum& sum : sums) out.readings.push_back(sum.value);
  if (stated) out.stated = *stated;
  if (!out.readings.empty()) out.computed = out.readings.front();
  decide(out, ranges::all_of(items, [](const Item& item) { return item.certain; }));
  const auto plain = ranges::find_if(sums, [&](const Sum& sum) { return sum.value == out.computed; });
  std::vector<Decimal> values;
  for (const Addend& addend : plain == sums.end() ? std::vector<Addend>() : plain->addends) {
    out.terms.push_back(facts[items[addend.item].fact].answer);
    values.push_back(addend.value);
  }
  explain_sum(out, values);
  const std::uint32_t end = facts[items.back().fact].answer.span.end;
  out.span = {facts[items.front().fact].answer.span.begin, stated ? stated->span.end : end};
  return out;
}

}  // namespace

std::optional<Claim> sum_claim(const std::vector<Fact>& facts, const std::vector<Item>& items, std::size_t total) {
  const std::vector<Item> addends = like(facts, items, facts[total].answer);
  if (addends.size() < 2) return std::nullopt;
  return claim_of(facts, addends, &facts[total].answer);
}

std::optional<Claim> open_sum(const std::vector<Fact>& facts, const std::vector<Item>& items) {
  Answer money;
  money.unit.family = "money";
  const std::vector<Item> addends = like(facts, items, money);
  const bool reckoned = ranges::any_of(addends, [&](const Item& item) { return facts[item.fact].total || facts[item.fact].is_rate(); });
  if (addends.size() < 2 || !reckoned) return std::nullopt;
  return claim_of(facts, addends, nullptr);
}

Claim parts_claim(const std::vector<Fact>& facts, std::size_t whole, const std::vector<std::size_t>& parts) {
  Claim out;
  out.kind = ClaimKind::parts;
  out.stated = facts[whole].answer;
  std::vector<Decimal> values;
  for (const std::size_t i : parts) {
    out.terms.push_back(facts[i].answer);
    values.push_back(facts[i].answer.base().value_or(Decimal()));
    out.computed = add(out.computed, values.back()).value_or(out.computed);
  }
  out.readings = {out.computed};
  out.span = {facts[whole].answer.span.begin, facts[parts.back()].answer.span.end};
  const auto base = out.stated->base();
  decide(out, base && out.computed > *base);
  explain_sum(out, values);
  return out;
}

}  // namespace hebiao::quantity
