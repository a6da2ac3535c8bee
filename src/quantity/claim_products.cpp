#include "quantity/claim_products.h"

#include <algorithm>
#include <utility>

#include "base/ranges.h"

namespace hebiao::quantity {
namespace {

constexpr std::size_t kMostOptional = 4;
constexpr std::size_t kMostNeeds = 6;
constexpr std::size_t kMostReadings = 64;
constexpr int kMostSteps = 512;
constexpr std::size_t kMostFactors = 12;
constexpr int kMonthsAYear = 12;
constexpr int kHundred = 100;

bool is_time(const Answer& answer) { return answer.unit.family == "month" || answer.unit.family == "duration"; }

// A way to meet one per-unit: a count of the text, or a number that goes without saying.
struct Choice {
  std::optional<std::size_t> fact;
  Factor factor;
};

Factor factor_of(const Answer& answer) { return {answer.low, answer.unit.id}; }

// How many of `per` a stretch of time holds: 1年 holds 12 月.
std::optional<Decimal> times_in(const Answer& stretch, const Unit& per) {
  const auto base = stretch.base();
  return base && stretch.unit.family == per.family ? divide_exact(*base, per.factor) : std::nullopt;
}

class Multiplication {
 public:
  Multiplication(const Vocabulary& words, const std::vector<Fact>& facts, std::size_t rate) : words_(words), facts_(facts), rate_(rate) {}

  std::optional<Product> run(std::size_t first, std::size_t last) {
    const Answer& rate = facts_[rate_].answer;
    const auto base = rate.base();
    if (!base) return std::nullopt;
    for (std::size_t i = rate_; i-- > first;) add_count(i);
    for (std::size_t i = rate_ + 1; i < last; ++i) add_count(i);
    needs_ = rate.unit.per;
    if (facts_[rate_].price) needs_.push_back({});
    std::vector<std::vector<Choice>> choices;
    for (std::size_t i = 0; i < needs_.size() && i < kMostNeeds; ++i) choices.push_back(choices_for(std::u16string(needs_[i])));
    if (needs_.size() > kMostNeeds) all_ = false;
    expand(choices, 0, {*base, {{rate.low, rate.unit.id}}});
    add_optional();
    auto readings = NonEmpty<Reading>::of(std::move(readings_));
    if (!readings) return std::nullopt;
    NonEmpty<std::size_t> terms(rate_);
    for (const std::size_t i : used_) terms.push_back(i);
    std::sort(terms.begin(), terms.end());
    return Product{std::move(*readings), std::move(terms), rate.unit, all_, !used_.empty()};
  }

 private:
  void add_count(std::size_t i) {
    const Answer& answer = facts_[i].answer;
    if (answer.unit.family != "money" && answer.unit.family != "ratio" && !answer.unit.none()) counts_.push_back(i);
  }

  // 每期50人 is a count of people that asks for the number of 期 in its turn, once.
  void use(std::size_t i) {
    used_.push_back(i);
    for (const auto& per : facts_[i].answer.unit.per) {
      if (ranges::find(needs_, per) == needs_.end()) needs_.push_back(per);
    }
  }

  // Nearest first. A count of the very unit; a time that holds so many of it; else what goes without saying.
  // The price of one (no per-unit) takes any count.
  std::vector<Choice> choices_for(const std::u16string& per) {
    std::vector<Choice> out;
    const Unit* time = time_unit(per);
    for (const std::size_t i : counts_) {
      const Answer& count = facts_[i].answer;
      if (ranges::find(used_, i) != used_.end()) continue;
      if (count.unit.id == per || (per.empty() && !is_time(count))) out.push_back({i, factor_of(count)});
      else if (const auto times = time && is_time(count) ? times_in(count, *time) : std::nullopt) out.push_back({i, {*times, per}});
    }
    if (!out.empty()) use(*out.front().fact);
    else if (!time) all_ = false;
    if (time) add_unsaid(*time, per, out);
    else if (out.empty()) out.push_back({std::nullopt, {Decimal(1), {}}});
    return out;
  }

  // A year goes without saying; a year has twelve months, four quarters.
  static void add_unsaid(const Unit& time, const std::u16string& per, std::vector<Choice>& out) {
    const auto in_year = time.family == "month" ? divide_exact(Decimal(kMonthsAYear), time.factor) : std::nullopt;
    if (in_year && *in_year != Decimal(1)) out.push_back({std::nullopt, {in_year->trimmed(), per}});
    out.push_back({std::nullopt, {Decimal(1), {}}});
  }

  // The per-unit, if it is a stretch of time.
  const Unit* time_unit(const std::u16string& per) {
    const Word* word = words_.unit(per, 0);
    const bool time = word && (word->unit.family == "month" || word->unit.family == "duration");
    return time ? &word->unit : nullptr;
  }

  void expand(const std::vector<std::vector<Choice>>& choices, std::size_t at, const Reading& reading) {
    const bool stop = readings_.size() == kMostReadings || ++steps_ > kMostSteps;
    if (stop) all_ = false;
    if (stop) return;
    if (at == choices.size()) return readings_.push_back(reading);
    for (const Choice& choice : choices[at]) {
      const auto value = multiply(reading.value, choice.factor.value);
      if (!value) all_ = false;
      if (!value) continue;
      Reading next = reading;
      next.value = *value;
      if (!choice.factor.unit.empty()) next.factors.push_back(choice.factor);
      expand(choices, at + 1, next);
    }
  }

  // 2天, 3批: counts that no per-unit asks for may multiply too, the nearest.
  void add_optional() {
    std::vector<std::size_t> left;
    for (const std::size_t i : counts_) {
      if (left.size() < kMostOptional && ranges::find(used_, i) == used_.end()) left.push_back(i);
    }
    for (const std::size_t i : left) {
      const std::size_t known = readings_.size();
      for (std::size_t r = 0; r < known; ++r) {
        const auto value = multiply(readings_[r].value, facts_[i].answer.low);
        const bool stop = !value || readings_.size() == kMostReadings;
        if (stop) all_ = false;
        if (stop) continue;
        Reading more{*value, readings_[r].factors};
        more.factors.push_back(factor_of(facts_[i].answer));
        readings_.push_back(std::move(more));
      }
    }
  }

  const Vocabulary& words_;
  const std::vector<Fact>& facts_;
  std::size_t rate_;
  std::vector<std::size_t> counts_;
  std::vector<std::size_t> used_;
  std::vector<std::u16string> needs_;  // per-units whose count is looked for
  std::vector<Reading> readings_;
  int steps_ = 0;
  bool all_ = true;  // every per-unit has its count, and no reading was left out
};

// Money in 元, a share of one, a count as it is.
std::optional<Decimal> factor_in_chain(const Answer& each) {
  if (each.unit.family != "money" && each.unit.family != "ratio") return each.low;
  const auto base = each.base();
  return base && each.unit.family == "ratio" ? divide_exact(*base, Decimal(kHundred)) : base;
}

}  // namespace

std::optional<Product> product_of(const Vocabulary& words, const std::vector<Fact>& facts, std::size_t rate, std::size_t first,
                                  std::size_t last) {
  return Multiplication(words, facts, rate).run(first, last);
}

bool is_chain(const std::vector<Fact>& facts, std::size_t last) { return last >= 2 && facts[last - 1].times; }

std::optional<Product> chain_before(const std::vector<Fact>& facts, std::size_t last) {
  std::size_t first = last - 1;
  while (first > 0 && facts[first].times && last - first <= kMostFactors) --first;
  if (last - first > kMostFactors) return std::nullopt;
  Reading reading{Decimal(1), {}};
  Unit unit;
  NonEmpty<std::size_t> terms(first);
  for (std::size_t i = first; i < last; ++i) {
    const Answer& each = facts[i].answer;
    const auto factor = factor_in_chain(each);
    const auto value = factor ? multiply(reading.value, *factor) : std::nullopt;
    if (!value) return std::nullopt;
    reading.value = *value;
    reading.factors.insert(reading.factors.begin(), factor_of(each));
    if (each.unit.family == "money") unit = each.unit;
    if (i > first) terms.push_back(i);
  }
  return Product{NonEmpty(std::move(reading)), std::move(terms), std::move(unit), true, true};
}

}  // namespace hebiao::quantity
