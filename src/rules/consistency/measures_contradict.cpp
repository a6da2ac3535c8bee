#include <algorithm>
#include <map>

#include "base/ranges.h"
#include "rules/indicator_names.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// Without the words that tell no two measures apart.
std::u16string bare_name(const Subject& s) {
  const std::u16string name = core_name(s);
  std::u16string out;
  for (std::size_t at = 0; at < name.size();) {
    const text::Entry* subject = s.words["name_subjects"].longest_at(name, at);
    if (!subject) out.push_back(name[at]);
    at += subject ? subject->word.size() : 1;
  }
  return out;
}

// A measure in percent; of each name and value the first row.
struct Measure {
  int row = 0;
  std::u16string name;
  Decimal value;
};
using Measures = std::map<std::pair<const form::Level2*, std::u16string>, std::vector<Measure>>;
constexpr std::size_t kMostOfOneName = 32;

Measures measures_in(const Subject& s) {
  Measures out;
  for (int row = 0; row < static_cast<int>(s.form.rows(s.cell.table).size()); ++row) {
    const Subject other = s.at({s.cell.table, row, s.cell.column});
    if (other.answer().kind != Kind::percent) continue;
    const Measure measure{row, other.name(), other.answer().low};
    std::vector<Measure>& known = out[{other.place().level2, bare_name(other)}];
    const bool again = ranges::any_of(known, [&](const Measure& each) { return each.name == measure.name && each.value == measure.value; });
    if (!again && known.size() < kMostOfOneName) known.push_back(measure);
  }
  return out;
}

// The name with another head in the place of `head`, for each word of `heads` (words with spaces between them).
void add_renamed(std::u16string_view name, std::u16string_view head, std::u16string_view heads, std::vector<std::u16string>& out) {
  while (!heads.empty()) {
    const std::u16string_view other = heads.substr(0, heads.find(u' '));
    out.push_back(std::u16string(name.substr(0, name.size() - head.size())) + std::u16string(other));
    heads.remove_prefix(std::min(other.size() + 1, heads.size()));
  }
}

// 平台正常运行率 and 平台故障率: what the opposite of a measure may be called, from either side.
std::vector<std::u16string> opposites_of(const Subject& s, const std::u16string& name) {
  const text::Lexicon& rates = s.words["opposite_rates"];
  std::vector<std::u16string> out;
  if (const text::Entry* wanted = rates.suffix_of(name)) add_renamed(name, wanted->word, text::from_utf8(wanted->meaning), out);
  for (const text::Entry& wanted : rates.entries()) {
    std::vector<std::u16string> unwanted;
    add_renamed({}, {}, text::from_utf8(wanted.meaning), unwanted);
    for (const std::u16string& head : unwanted) {
      if (name.ends_with(head)) add_renamed(name, head, wanted.word, out);
      const bool other = name.ends_with(head) && rates.suffix_of(out.back()) != &wanted;
      if (other) out.pop_back();
    }
  }
  return out;
}

struct Contradiction {
  Measure with;
  bool differ = false;
};

// The first row before this one that measures the same and says another share, or measures its opposite.
std::optional<Contradiction> contradiction(const Subject& s, const Measures& measures) {
  std::optional<Contradiction> out;
  const std::u16string own = s.name();
  const std::u16string name = bare_name(s);
  const auto look = [&](const std::u16string& other, bool same) {
    const auto found = measures.find({s.place().level2, other});
    for (const Measure& each : found == measures.end() ? std::vector<Measure>() : found->second) {
      const bool earlier = each.row < (out ? out->with.row : s.cell.row) && each.name != own;
      if (earlier && (!same || each.value != s.answer().low)) out = Contradiction{each, same};
    }
  };
  if (name.empty()) return out;
  look(name, true);
  for (const std::u16string& opposite : opposites_of(s, name)) look(opposite, false);
  return out;
}

}  // namespace

Outcome measures_contradict(const Subject& s) {
  if (s.answer().kind != Kind::percent) return not_applicable();
  const auto measures = s.once(s.column_number(), [&] { return measures_in(s); });
  const auto found = contradiction(s, *measures);
  if (!found) return pass();
  const Subject other = s.at({s.cell.table, found->with.row, s.cell.column});
  Outcome out = fail(s.cell, found->differ ? "differ" : "opposite", s.answer().span);
  out.facts = {{"other", other.name()}, {"value", words_at(other.here(), other.answer().span)}};
  out.related = {other.cell};
  return out;
}

}  // namespace hebiao::rules
