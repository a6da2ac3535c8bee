// tracing.h: the rows that measure what a text promises.
#include <map>
#include <set>

#include "base/ranges.h"
#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/tracing.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::size_t kMostRows = 64;      // that share the same two characters
constexpr std::size_t kLongestName = 100;  // of a row

// People and their visits, times and events are counted for one another.
std::string_view group_of(const Answer& answer) {
  const std::string& family = answer.unit.family;
  if (family == "person_times") return "person";
  return family == "events" || family == "pieces" ? "times" : std::string_view(family);
}

std::u16string_view words_of(std::u16string_view goal, Span span) { return goal.substr(span.begin, span.end - span.begin); }

// Rows of costs say what is paid, not what is done.
bool measures(const Subject& row) {
  const form::Place& place = row.place();
  return !place.level1 || place.level1->id != "cost";
}

constexpr const char* kAnyGroup = "*";

using Groups = std::set<std::string>;

// What the value counts: the group of its unit, or those of the units that the name asks for where it is a bare number.
Groups groups_of(const Subject& row, const Answer& value) {
  if (!value.unit.none()) return {std::string(group_of(value))};
  const std::vector<std::u16string> units = likely_units(row);
  if (units.empty()) return {kAnyGroup};
  Groups out;
  for (const std::u16string& unit : units) {
    const auto found = row.form.reader().quantities(u"1" + unit);
    if (!found.empty()) out.insert(std::string(group_of(found.front())));
  }
  return out;
}

// What all rows measure: which groups are counted under a number, and under a pair of characters of the row's name.
struct Measured {
  std::map<Decimal, Groups> low;
  std::map<Decimal, Groups> high;
  std::map<std::uint32_t, Groups> words;
};

void add_measured(const Subject& row, Measured& out) {
  for (const char* column : {"cycle", "annual"}) {
    const Subject cell = row.at(row.beside(column));
    if (cell.cell.column < 0) continue;
    const std::u16string name = cell.name().substr(0, kLongestName);
    const std::vector<std::uint32_t> pairs = telling_pairs(row.words, name);
    for (const Answer* value : quantities_in(cell.answer())) {
      const std::string group = value->unit.none() ? kAnyGroup : std::string(group_of(*value));
      out.low[value->low].insert(group);
      out.high[value->high].insert(group);
      for (const std::string& each : groups_of(cell, *value)) {
        for (const std::uint32_t pair : pairs) out.words[pair].insert(each);
      }
    }
  }
}

Measured all_measured(const Subject& s) {
  Measured out;
  for (int t = 0; t < static_cast<int>(s.form.tpl().tables.size()); ++t) {
    const form::Table& table = s.form.tpl().tables[static_cast<std::size_t>(t)];
    for (int r = 0; table.indicators && r < static_cast<int>(s.form.rows(t).size()); ++r) {
      const Subject row = s.at({t, r, table.column("name")});
      if (measures(row)) add_measured(row, out);
    }
  }
  return out;
}

template <class Key>
bool counts(const std::map<Key, Groups>& known, const Key& key, const std::string& group) {
  const auto found = known.find(key);
  return found != known.end() && (found->second.count(group) != 0 || found->second.count(kAnyGroup) != 0);
}

std::size_t longest_shared(std::u16string_view a, std::u16string_view b) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < a.size(); ++at) {
    while (at + longest < a.size() && b.find(a.substr(at, longest + 1)) != std::u16string_view::npos) ++longest;
  }
  return longest;
}

// 60人次 and 100人 count alike; not 90台 and 4次, though both are counts.
std::u16string alike_as(const Answer& value) {
  const bool people = value.unit.family == "person" || value.unit.family == "person_times";
  return people ? std::u16string() : value.unit.id;
}

// Rows by two characters of their name and by what their value of the column counts.
using RowsByWord = std::map<std::pair<std::uint32_t, std::u16string>, std::vector<int>>;

RowsByWord rows_by_word(const Subject& s, int t, int column) {
  RowsByWord out;
  for (int r = 0; r < static_cast<int>(s.form.rows(t).size()); ++r) {
    const Subject row = s.at({t, r, column});
    const Answer& value = row.answer();
    if (!measures(row) || value.unit.none() || value.high.is_zero()) continue;
    const std::u16string name = row.name().substr(0, kLongestName);
    for (const std::uint32_t pair : telling_pairs(s.words, name)) {
      std::vector<int>& rows = out[{pair, alike_as(value)}];
      if (rows.size() < kMostRows && (rows.empty() || rows.back() != r)) rows.push_back(r);
    }
  }
  return out;
}

// The values that count what the promise counts, in rows whose name shares a word with `words`.
std::vector<Trace> rows_like(const Subject& s, const std::u16string& words, const Promise& promise, std::string_view column) {
  const int t = s.form.tpl().table("indicators");
  const int c = s.form.tpl().tables[static_cast<std::size_t>(t)].column(column);
  const auto known = s.once(c, [&] { return rows_by_word(s, t, c); });
  std::set<int> rows;
  for (const std::uint32_t pair : telling_pairs(s.words, words)) {
    const auto found = known->find({pair, alike_as(promise.answer)});
    if (found != known->end()) rows.insert(found->second.begin(), found->second.end());
  }
  std::vector<Trace> out;
  for (const int r : rows) {
    const Answer& value = s.form.at({t, r, c}).answer;
    if (value.kind != promise.answer.kind || value.unit.per != promise.answer.unit.per) continue;
    const std::u16string name = s.at({t, r, c}).name();
    out.push_back({{t, r, c}, longest_shared(std::u16string_view(name).substr(0, kLongestName), words)});
  }
  return out;
}

}  // namespace

bool is_measured(const Subject& s, std::u16string_view goal, const Promise& promise) {
  const auto known = s.once(0, [&] { return all_measured(s); });
  const std::string group(group_of(promise.answer));
  if (counts(known->low, promise.answer.low, group) || counts(known->high, promise.answer.high, group)) return true;
  const std::u16string clause = text::label_key(words_of(goal, promise.clause));
  return ranges::any_of(telling_pairs(s.words, clause), [&](std::uint32_t pair) { return counts(known->words, pair, group); });
}

std::vector<Trace> rows_about(const Subject& s, std::u16string_view goal, const Promise& promise, std::string_view column) {
  std::vector<Trace> out = rows_like(s, text::label_key(words_of(goal, promise.item)), promise, column);
  return out.empty() ? rows_like(s, text::label_key(words_of(goal, promise.clause)), promise, column) : out;
}

}  // namespace hebiao::rules
