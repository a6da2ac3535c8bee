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
constexpr int kMostSteps = 1024;

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
  // Every item has its values.
  Sums(const std::vector<Fact>& facts, const std::vector<Item>& items) : facts_(facts), items_(items) {
    // What stands before may belong elsewhere, so the last items alone, two at least, may be meant too.
    for (std::size_t from = 0; from + 2 <= items_.size(); ++from) extend(from, from, {});
  }

  [[nodiscard]] const std::vector<Sum>& found() const { return found_; }
  // No sum was left out.
  [[nodiscard]] bool all() const { return all_; }

 private:
  // `sum`: of the addends so far. As deep as there are items.
  void extend(std::size_t from, std::size_t at, Decimal sum) {
    const bool stop = found_.size() == kMostReadings || ++steps_ > kMostSteps;
    if (stop) all_ = false;
    if (stop) return;
    if (at == items_.size()) return found_.push_back({sum, addends_});
    const bool inner = at > from && facts_[items_[at].fact].depth > facts_[items_[at - 1].fact].depth;
    if (inner) extend_inner(from, at, sum);
    add_item(from, at, sum);
  }
  void extend_inner(std::size_t from, std::size_t at, Decimal sum) {
    if (addends_.empty()) return;
    const Addend last = addends_.back();
    addends_.pop_back();
    if (const auto without = subtract(sum, last.value)) add_item(from, at, *without);
    else all_ = false;
    addends_.push_back(last);
    extend(from, at + 1, sum);
  }
  void add_item(std::size_t from, std::size_t at, Decimal sum) {
    for (const Decimal value : *items_[at].values) {
      const auto total = add(sum, value);
      if (!total) all_ = false;
      if (!total) continue;
      addends_.push_back({at, value});
      extend(from, at + 1, *total);
      addends_.pop_back();
    }
  }

  const std::vector<Fact>& facts_;
  const std::vector<Item>& items_;
  std::vector<Addend> addends_;
  std::vector<Sum> found_;
  int steps_ = 0;
  bool all_ = true;
};

std::vector<Item> like(const std::vector<Fact>& facts, const std::vector<Item>& items, const Answer& total) {
  std::vector<Item> out;
  for (auto item = items.rbegin(); item != items.rend() && item - items.rbegin() < kReach && out.size() < kMostItems; ++item) {
    if (same_measure(facts[item->fact].answer, total)) out.push_back(*item);
  }
  return {out.rbegin(), out.rend()};
}

std::optional<Claim> claim_of(const std::vector<Fact>& facts, const std::vector<Item>& items, const Answer* stated) {
  if (!ranges::all_of(items, [](const Item& item) { return item.values.has_value(); })) return std::nullopt;
  const Sums sums(facts, items);
  std::vector<Decimal> values;
  for (const Sum& sum : sums.found()) values.push_back(sum.value);
  auto readings = NonEmpty<Decimal>::of(std::move(values));
  if (!readings) return std::nullopt;
  const bool certain = sums.all() && ranges::all_of(items, [](const Item& item) { return item.certain; });
  const Judged judged = judge(*readings, stated, certain);
  const auto plain = ranges::find_if(sums.found(), [&](const Sum& sum) { return sum.value == judged.computed; });
  std::vector<Answer> addends;
  std::vector<Decimal> counted;
  for (const Addend& addend : plain->addends) {
    addends.push_back(facts[items[addend.item].fact].answer);
    counted.push_back(addend.value);
  }
  auto terms = NonEmpty<Answer>::of(std::move(addends));
  if (!terms) return std::nullopt;
  const std::uint32_t end = facts[items.back().fact].answer.span.end;
  const Span span{facts[items.front().fact].answer.span.begin, stated ? stated->span.end : end};
  Claim out{ClaimKind::sum, judged.verdict, std::move(*terms), {}, judged.computed, std::move(*readings), {}, span};
  if (stated) out.stated = *stated;
  explain_sum(out, counted);
  return out;
}

}  // namespace

Item stated_item(const std::vector<Fact>& facts, std::size_t fact) {
  const auto base = facts[fact].answer.base();
  return {fact, base ? std::optional(NonEmpty(*base)) : std::nullopt, true};
}

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

std::optional<Claim> parts_claim(const std::vector<Fact>& facts, std::size_t whole, const NonEmpty<std::size_t>& parts) {
  NonEmpty<Answer> terms(facts[parts.front()].answer);
  std::vector<Decimal> values;
  Decimal sum;
  for (const std::size_t i : parts) {
    if (i != parts.front()) terms.push_back(facts[i].answer);
    const auto value = facts[i].answer.base();
    const auto more = value ? add(sum, *value) : std::nullopt;
    if (!more) return std::nullopt;
    values.push_back(*value);
    sum = *more;
  }
  const Answer& stated = facts[whole].answer;
  const auto base = stated.base();
  const NonEmpty<Decimal> readings(sum);
  const Judged judged = judge(readings, &stated, base && sum > *base);
  const Span span{stated.span.begin, facts[parts.back()].answer.span.end};
  Claim out{ClaimKind::parts, judged.verdict, std::move(terms), stated, judged.computed, readings, {}, span};
  explain_sum(out, values);
  return out;
}

}  // namespace hebiao::quantity
