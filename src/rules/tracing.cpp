#include "rules/tracing.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/ranges.h"
#include "rules/edits.h"
#include "rules/goals.h"
#include "rules/indicator_names.h"
#include "rules/indicators.h"
#include "rules/values.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::u16string_view kClauseEnds = u"，。；：,;:\n";
constexpr std::size_t kReach = 120;        // of a clause, on either side of a number
constexpr std::size_t kMostNumbers = 200;  // of a text
constexpr std::size_t kMostRows = 64;      // that share the same two characters
constexpr std::size_t kLongestName = 100;  // of a row

// People and their visits, times and events are counted for one another.
std::string_view group_of(const Answer& answer) {
  const std::string& family = answer.unit.family;
  if (family == "person_times") return "person";
  return family == "events" || family == "pieces" ? "times" : std::string_view(family);
}

// 三年 and 两年内 say when, 12倍 how a standard is set, 每年 nothing.
bool is_countable(const Answer& answer) {
  const std::string& family = answer.unit.family;
  const bool number = answer.kind == Kind::number || answer.kind == Kind::range || answer.kind == Kind::percent;
  const bool other = family == "age" || family == "month" || family == "multiple" || (family == "duration" && is_upper_bound(answer));
  return (number && !answer.unit.none() && answer.unit.per.empty() && !other) || (answer.is_frequency() && answer.low > Decimal(1));
}

// 一个, 一次: rhetoric more often than a number.
bool is_one(std::u16string_view goal, const Answer& answer) {
  return answer.low == Decimal(1) && !answer.is_frequency() && text::is_han(goal[answer.span.begin]);
}

// Of 1,000 the comma is no end.
bool ends_clause(std::u16string_view goal, std::size_t at) {
  const bool inside = goal[at] == u',' && at > 0 && at + 1 < goal.size() && text::is_digit(goal[at - 1]) && text::is_digit(goal[at + 1]);
  return kClauseEnds.find(goal[at]) != std::u16string_view::npos && !inside;
}

Span clause_around(std::u16string_view goal, Span span) {
  std::size_t begin = span.begin;
  std::size_t end = span.end;
  while (begin > 0 && span.begin - begin < kReach && !ends_clause(goal, begin - 1)) --begin;
  while (end < goal.size() && end - span.end < kReach && !ends_clause(goal, end)) ++end;
  return make_span(begin, end);
}

// Between the list marks 、 around it.
Span item_around(std::u16string_view goal, Span clause, Span span) {
  constexpr char16_t mark = u'\u3001';
  const auto before = goal.substr(clause.begin, span.begin - clause.begin).rfind(mark);
  const auto behind = goal.substr(span.end, clause.end - span.end).find(mark);
  return make_span(before == std::u16string_view::npos ? clause.begin : clause.begin + before + 1,
                   behind == std::u16string_view::npos ? clause.end : span.end + behind);
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
  Groups out;
  for (const std::u16string& unit : likely_units(row)) {
    const auto found = row.form.reader().quantities(u"1" + unit);
    if (!found.empty()) out.insert(std::string(group_of(found.front())));
  }
  return out.empty() ? Groups{kAnyGroup} : out;
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

// What is counted: the words behind the last verb of the clause, without the number.
std::u16string object_of(const Subject& s, std::u16string_view goal, const Promise& promise) {
  constexpr std::size_t kLongest = 12;
  std::size_t begin = promise.answer.span.end;
  for (std::size_t at = promise.clause.begin; at < promise.clause.end; ++at) {
    const text::Entry* verb = s.words["doing_verbs"].longest_at(goal, at);
    const bool last = verb && at + verb->word.size() < promise.clause.end;
    if (last && at >= promise.answer.span.end) begin = at + verb->word.size();
  }
  std::u16string_view object = words_of(goal, make_span(std::min<std::size_t>(begin, promise.clause.end), promise.clause.end));
  while (!object.empty() && s.words["name_fillers"].longest_at(object, 0)) object.remove_prefix(1);
  const bool plain = object.size() >= 2 && object.size() <= kLongest && ranges::all_of(object, text::is_han);
  return plain ? std::u16string(object) : std::u16string();
}

}  // namespace

std::vector<std::uint32_t> telling_pairs(const text::Lexicons& words, std::u16string_view text) {
  std::vector<std::uint32_t> out;
  for (std::size_t at = 0; at + 2 <= text.size(); ++at) {
    const std::u16string_view pair = text.substr(at, 2);
    if (!text::is_han(pair[0]) || !text::is_han(pair[1]) || words["empty_words"].contains(pair)) continue;
    out.push_back(static_cast<std::uint32_t>(pair[0]) << 16 | pair[1]);
  }
  return out;
}

bool share_word(const text::Lexicons& words, std::u16string_view a, std::u16string_view b) {
  const std::vector<std::uint32_t> one = telling_pairs(words, a);
  const std::vector<std::uint32_t> other = telling_pairs(words, b);
  const std::set<std::uint32_t> known(one.begin(), one.end());
  return ranges::any_of(other, [&](std::uint32_t pair) { return known.count(pair) != 0; });
}

std::vector<Promise> numbers_in(const Subject& s, std::u16string_view goal) {
  std::vector<Promise> out;
  const Quoted quoted(s.words, goal);
  for (Answer& answer : s.form.reader().passage(goal)) {
    if (out.size() == kMostNumbers) break;
    const bool limit = answer.unit.family == "duration" && is_upper_bound(answer);  // 48小时内
    if ((!is_countable(answer) && !limit) || is_one(goal, answer) || quoted.holds(answer.span)) continue;
    const Span clause = clause_around(goal, answer.span);
    const Span item = item_around(goal, clause, answer.span);
    out.push_back({std::move(answer), clause, item});
  }
  return out;
}

std::vector<Promise> promises_in(const Subject& s, std::u16string_view goal) {
  std::vector<Promise> out = numbers_in(s, goal);
  std::erase_if(out, [&](const Promise& each) {
    return !is_countable(each.answer) || !s.words["doing_verbs"].occurs_in(words_of(goal, each.clause));
  });
  return out;
}

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

std::optional<Fix> quantity_row(const Subject& s, const std::u16string& name, const std::u16string& value) {
  const int t = s.form.tpl().table("indicators");
  if (t < 0) return std::nullopt;
  for (const form::Level1& level1 : s.form.tpl().tables[static_cast<std::size_t>(t)].taxonomy) {
    for (const form::Level2& level2 : level1.level2) {
      if (level2.id != "quantity") continue;
      Fix fix = insert_row({s.form, s.words, {t, -1, 0}}, "measure", level1, level2);
      auto& cells = std::get<RowInsert>(fix.edits.front()).cells;
      cells.emplace_back("name", name);
      cells.emplace_back("annual", value);
      fix.facts = {{"new", name + u" " + value}};
      return fix;
    }
  }
  return std::nullopt;
}

std::optional<Fix> row_for(const Subject& s, std::u16string_view goal, const Promise& promise) {
  const std::u16string object = object_of(s, goal, promise);
  const Answer& answer = promise.answer;
  const text::Entry* count = s.words["count_names"].find(answer.unit.id);
  if (object.empty() || !count || answer.kind == Kind::range || answer.kind == Kind::percent) return std::nullopt;
  return quantity_row(s, object + text::from_utf8(count->meaning), u"\u2265" + text::from_utf8(answer.low.str()) + answer.unit.id);
}

}  // namespace hebiao::rules
