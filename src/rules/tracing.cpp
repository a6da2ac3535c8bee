#include "rules/tracing.h"

#include <algorithm>

#include "base/ranges.h"
#include "rules/goals.h"
#include "rules/indicators.h"
#include "rules/values.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::u16string_view kClauseEnds = u"，。；：,;:\n";
constexpr std::size_t kReach = 120;        // of a clause, on either side of a number
constexpr std::size_t kMostNumbers = 200;  // of a text

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
