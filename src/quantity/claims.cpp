#include "quantity/claims.h"

#include <algorithm>
#include <utility>

#include "base/ranges.h"
#include "quantity/claim_facts.h"
#include "quantity/claim_products.h"
#include "quantity/claim_sums.h"
#include "quantity/claim_text.h"

namespace hebiao::quantity {
namespace {

constexpr std::size_t kWindow = 32;
constexpr std::size_t kMostParts = 64;

// Walks the facts once. What was stated or derived becomes an item, which a later total may add up.
class Walk {
 public:
  Walk(const Vocabulary& words, std::vector<Fact> facts) : words_(words), facts_(std::move(facts)) {}

  std::vector<Claim> run() {
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      if (facts_[i].parts) i = read_parts(i);
      else if (facts_[i].total) read_total(i);
    }
    derive(facts_.size(), false);
    if (auto sum = open_sum(facts_, items_)) claims_.push_back(std::move(*sum));
    return std::move(claims_);
  }

 private:
  // 共27.4万元: a product of what stands since the last total, or a sum of the items before it.
  void read_total(std::size_t total) {
    const std::vector<std::size_t> rates = rates_since(total);
    if (is_chain(facts_, total)) {
      claim(chain_before(facts_, total), total);
    } else if (rates.size() == 1) {
      claim(product_of(words_, facts_, rates[0], window(total), total), total);
    } else if (facts_[total].is_count()) {
      return add_counts(total);
    } else {
      add_money(total, rates.empty() && counts_since(total));
    }
    derived_ = total + 1;
    if (facts_[total].is_count()) return;
    items_.push_back(stated_item(facts_, total));
    since_ = derived_;
  }

  void claim(const std::optional<Product>& product, std::optional<std::size_t> total) {
    if (product) claims_.push_back(product_claim(facts_, *product, total));
  }

  // 2场培训、3场讲座，共5场. The total is a count like any other for what follows.
  void add_counts(std::size_t total) {
    std::vector<Item> counts;
    for (std::size_t i = window(total); i < total; ++i) {
      const bool plain = facts_[i].is_count() && facts_[i].sentence == facts_[total].sentence;
      if (plain) counts.push_back(stated_item(facts_, i));
    }
    if (auto sum = sum_claim(facts_, counts, total)) claims_.push_back(std::move(*sum));
  }

  // `alone`: the total is of something counted here, which no item before it is (2名共21万元).
  void add_money(std::size_t total, bool alone) {
    derive(total, true);
    auto sum = alone ? std::nullopt : sum_claim(facts_, items_, total);
    if (!sum) return;
    claims_.push_back(std::move(*sum));
    items_.clear();
  }

  // The rates between the last total and this one that measure the same.
  [[nodiscard]] std::vector<std::size_t> rates_since(std::size_t total) const {
    std::vector<std::size_t> out;
    for (std::size_t i = window(total); i < total; ++i) {
      if (facts_[i].is_rate() && same_measure(facts_[i].answer, facts_[total].answer)) out.push_back(i);
    }
    return out;
  }

  // 2名共21万元: the total is of something counted here, not of the items before.
  [[nodiscard]] bool counts_since(std::size_t total) const {
    for (std::size_t i = window(total); i < total; ++i) {
      if (facts_[i].is_count() && facts_[i].sentence == facts_[total].sentence) return true;
    }
    return false;
  }

  // Rates and plain amounts since the last total become items; counted rates without a total become claims.
  void derive(std::size_t last, bool before_total) {
    for (std::size_t i = std::exchange(derived_, std::max(derived_, last)); i < last; ++i) {
      const Fact& fact = facts_[i];
      if (fact.times) continue;
      if (!fact.is_rate()) {
        items_.push_back(stated_item(facts_, i));
        continue;
      }
      add_product(i, product_of(words_, facts_, i, begin_of_scope(i), end_of_scope(i, last)), before_total);
    }
  }

  // A product that is no part of a total: what it comes to may stand elsewhere (资金120万元，60公里，每公里2万元).
  void add_product(std::size_t rate, const std::optional<Product>& product, bool before_total) {
    const bool whole = product && product->decided && product->counted;
    const auto same = whole ? stated_before(*product) : std::nullopt;
    if (same) return claim(product, same);
    if (whole && !before_total) claim(product, std::nullopt);
    items_.push_back({rate, product ? values_of(*product) : std::nullopt, whole});
  }

  static std::optional<NonEmpty<Decimal>> values_of(const Product& product) {
    std::vector<Decimal> out;
    for (const Reading& reading : product.readings) out.push_back(reading.value);
    return NonEmpty<Decimal>::of(std::move(out));
  }

  // The amount of money among the last items that a product comes to: the first one of its value.
  [[nodiscard]] std::optional<std::size_t> stated_before(const Product& product) const {
    const auto is_value = [&](Decimal value) {
      return ranges::any_of(product.readings, [&](const Reading& each) { return each.value == value; });
    };
    for (std::size_t i = items_.size() > kWindow ? items_.size() - kWindow : 0; i < items_.size(); ++i) {
      const Item& item = items_[i];
      if (!item.certain || !item.values || !is_value(item.values->front())) continue;
      return facts_[item.fact].answer.unit.family == "money" ? std::optional(item.fact) : std::nullopt;
    }
    return std::nullopt;
  }

  // A claim reaches back to the last total of money, and no further than a person would look.
  [[nodiscard]] std::size_t window(std::size_t at) const { return std::max(since_, at > kWindow ? at - kWindow : 0); }

  [[nodiscard]] std::size_t begin_of_scope(std::size_t rate) const {
    std::size_t first = rate;
    while (first > window(rate) && facts_[first - 1].is_count()) --first;
    return first;
  }
  // Counts behind a rate are its own where none stand before it; several rates may share them.
  [[nodiscard]] std::size_t end_of_scope(std::size_t rate, std::size_t last) const {
    if (begin_of_scope(rate) < rate) return rate + 1;
    std::size_t end = rate + 1;
    last = std::min(last, rate + kWindow);
    while (end < last && (facts_[end].is_count() || facts_[end].is_rate()) && facts_[end].sentence == facts_[rate].sentence) ++end;
    return end;
  }

  // 100万元，其中A 60万元，B 40万元: the whole stands right before.
  std::size_t read_parts(std::size_t first) {
    if (first == 0) return first;
    const std::size_t whole = first - 1;
    std::vector<std::size_t> found;
    std::size_t i = first;
    const auto belongs = [&](const Fact& fact) { return fact.sentence == facts_[first].sentence && fact.depth >= facts_[first].depth; };
    for (; i < facts_.size() && i - first <= kMostParts && belongs(facts_[i]); ++i) {
      const bool adds = !facts_[i].is_rate() && !facts_[i].total && same_measure(facts_[i].answer, facts_[whole].answer);
      if (adds) found.push_back(i);
    }
    const auto parts = NonEmpty<std::size_t>::of(std::move(found));
    if (!parts || i - first > kMostParts || facts_[whole].is_rate()) return first;
    derive(first, false);
    if (auto stated = parts_claim(facts_, whole, *parts)) claims_.push_back(std::move(*stated));
    since_ = derived_ = i;
    return i - 1;
  }

  const Vocabulary& words_;
  std::vector<Fact> facts_;
  std::vector<Item> items_;
  std::vector<Claim> claims_;
  std::size_t since_ = 0;    // behind the last total of money
  std::size_t derived_ = 0;  // behind the last fact that became an item
};

}  // namespace

std::vector<Claim> claims_of(std::u16string_view text, std::vector<Answer> found, const Vocabulary& vocabulary,
                             const text::Lexicons& words) {
  return Walk(vocabulary, facts_of(text, std::move(found), vocabulary, words)).run();
}

}  // namespace hebiao::quantity
