#include <algorithm>
#include <set>

#include "rules/indicators.h"
#include "base/ranges.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

std::set<std::u16string> pairs_of(std::u16string_view text) {
  std::set<std::u16string> out;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) out.emplace(text.substr(i, 2));
  return out;
}

// How much of their pairs of characters two texts share, of 100; all of it if one contains the other.
std::size_t closeness(std::u16string_view a, std::u16string_view b) {
  if (!a.empty() && !b.empty() && (a.find(b) != a.npos || b.find(a) != b.npos)) return 100;
  const auto x = pairs_of(a);
  const auto y = pairs_of(b);
  const auto shared = ranges::count_if(x, [&](const auto& pair) { return y.contains(pair); });
  return shared > 0 ? 200 * static_cast<std::size_t>(shared) / (x.size() + y.size()) : 0;
}

bool is_close(std::u16string_view a, std::u16string_view b) { return closeness(a, b) >= 50; }

// 其他特定目标类(...): a class that is known with a kind that is not. The printed list may not be complete.
bool is_new_kind(const std::u16string& typed, const std::vector<std::u16string>& options) {
  const std::size_t open = typed.find(u'(');
  if (open == std::u16string::npos || open == 0) return false;
  bool known = false;
  for (const std::u16string& option : options) {
    if (option.substr(0, open + 1) != typed.substr(0, open + 1)) continue;
    known = true;
    if (is_close(option.substr(open), typed.substr(open))) return false;
  }
  return known;
}

}  // namespace

Outcome choice_unknown(const Subject& s) {
  if (says_nothing(s.here(), s.words) || s.meta().options.empty()) return not_applicable();
  const std::u16string typed = text::label_key(s.here().text);
  std::vector<std::u16string> options;
  for (const std::u16string& option : s.meta().options) options.push_back(text::label_key(option));
  if (ranges::find(options, typed) != options.end()) return pass();
  if (is_new_kind(typed, options)) return unsure(s.cell, "new_kind");
  Outcome out = fail(s.cell, "unknown");
  std::vector<std::pair<std::size_t, std::u16string>> close;
  for (const std::u16string& option : s.meta().options) {
    if (const std::size_t share = closeness(typed, text::label_key(option)); share >= 50)
      close.emplace_back(share, option);
  }
  ranges::stable_sort(close, [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [share, option] : close) out.fixes.push_back(replace_cell(s.cell, s.here(), "choose", option));
  return out;
}

}  // namespace hebiao::rules
