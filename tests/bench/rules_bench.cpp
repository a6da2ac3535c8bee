// hebiao_rules_bench FILE…   what each rule costs on the largest form of the files: its share of judging that form with
// all rules (the baseline, 100 %), dearest first, and the time of the whole.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "json/input.h"
#include "json/load_catalogue.h"
#include "rules/judge.h"
#include "session/session.h"

using namespace hebiao;

namespace {

constexpr int kRounds = 200;

// Microseconds of one call, the median of many.
template <class Call>
double time_of(Call call) {
  std::vector<double> times;
  for (int i = 0; i < kRounds; ++i) {
    const auto start = std::chrono::steady_clock::now();
    call();
    times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

std::size_t length_of(const form::Form& form) {
  std::size_t out = 0;
  for (const auto& cell : form.fields()) out += cell.text.size();
  for (int t = 0; t < static_cast<int>(form.tpl().tables.size()); ++t) {
    for (const auto& row : form.rows(t)) {
      for (const auto& cell : row.cells) out += cell.text.size();
    }
  }
  return out;
}

}  // namespace

int main(int count, char** words) {
  auto catalogue = json::load_catalogue();
  if (!catalogue) return std::fputs("hebiao_rules_bench: no catalogue\n", stderr), 2;
  std::vector<form::Form> forms;
  for (int i = 1; i < count; ++i) {
    std::ifstream file(words[i], std::ios::binary);
    auto input = json::read_input(std::string(std::istreambuf_iterator<char>(file), {}), **catalogue);
    if (input) std::move(input->package.forms.begin(), input->package.forms.end(), std::back_inserter(forms));
  }
  if (forms.empty()) return std::fputs("usage: hebiao_rules_bench FILE...\n", stderr), 2;
  const form::Form& form = *std::max_element(forms.begin(), forms.end(), [](const auto& a, const auto& b) { return length_of(a) < length_of(b); });
  const auto judge = [&] { return rules::judge(**catalogue, form); };
  const double report = time_of([&] { return session::report_on(**catalogue, form, session::Locale::zh); });
  const double all = time_of(judge);
  std::vector<rules::RuleInfo>& list = (*catalogue)->rules;
  for (auto& rule : list) rule.off = true;
  const double none = time_of(judge);
  std::vector<std::pair<double, std::string>> costs;
  for (auto& rule : list) {
    rule.off = false;
    costs.emplace_back(time_of(judge) - none, rule.id);
    rule.off = true;
  }
  std::sort(costs.rbegin(), costs.rend());
  std::printf("%s, %zu characters: report %.0f us, judging with all rules %.0f us, without any %.0f us\n", form.tpl().id.c_str(), length_of(form), report, all, none);
  for (const auto& [cost, id] : costs) std::printf("%-28s%8.1f us%7.2f %%\n", id.c_str(), cost, 100 * cost / all);
}
