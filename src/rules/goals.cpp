#include "rules/goals.h"

#include <algorithm>
#include <set>

#include "base/ranges.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

using Pairs = std::multiset<std::u16string>;

// Each two characters in a row.
Pairs pairs_of(std::u16string_view typed) {
  std::u16string words;
  for (const char16_t c : text::normalise(typed).text) {
    if (!text::is_space(c) && !text::is_punctuation(c)) words.push_back(c);
  }
  Pairs out;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) out.insert(words.substr(i, 2));
  return out;
}

std::size_t shared(const Pairs& a, Pairs b) {
  std::size_t out = 0;
  for (const auto& pair : a) {
    const auto found = b.find(pair);
    if (found == b.end()) continue;
    b.erase(found);
    ++out;
  }
  return out;
}

int percent(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<int>(part * 100 / whole); }

int whole_year(Decimal year) {
  const auto whole = year.with_scale(0);
  return whole ? static_cast<int>(whole->mantissa()) : 0;
}

}  // namespace

std::vector<CellRef> goal_cells(const form::Form& form) {
  std::vector<CellRef> out;
  for (const char* id : {"goal_cycle", "goal_annual", "goal"}) {
    if (const int field = form.tpl().field(id); field >= 0) out.push_back({-1, 0, field});
  }
  return out;
}

bool is_unit_form(const form::Form& form) { return form.tpl().kind == 'Z' || form.tpl().kind == 'H'; }

int budget_year(const form::Form& form) {
  const Answer& answer = form.field("year").answer;
  return answer.kind == Kind::date ? whole_year(answer.low) : 0;
}

std::vector<Years> years_in(const form::Form& form, std::u16string_view typed) {
  std::vector<Years> out;
  for (const Answer& answer : form.reader().passage(typed)) {
    const bool years = answer.kind == Kind::date || (answer.kind == Kind::period && !answer.is_frequency());
    if (years && answer.date.year != 0) out.push_back({answer.date.year, std::max(answer.date.year, whole_year(answer.high)), answer.span});
  }
  return out;
}

bool is_named_year(const text::Lexicons& words, std::u16string_view typed, Span year) {
  constexpr std::size_t kReach = 24;
  const std::u16string_view behind = typed.substr(year.end, kReach);
  const std::size_t clause = std::min(behind.find_first_of(u"，。；、,;\n"), behind.size());
  return words["plan_names"].occurs_in(behind.substr(0, clause));
}

bool stands_inside(const text::Lexicons& words, std::u16string_view typed, Span span) {
  const text::Lexicon& pairs = words["quote_pairs"];
  int depth = 0;
  for (const char16_t c : text::normalise(typed.substr(0, span.begin)).text) {
    if (text::is_han(c) || text::is_digit(c)) continue;
    const std::u16string_view mark(&c, 1);
    const auto closes = [&](const text::Entry& pair) { return text::from_utf8(pair.meaning) == mark; };
    if (pairs.contains(mark)) ++depth;
    else if (depth > 0 && ranges::any_of(pairs.entries(), closes)) --depth;
  }
  return depth > 0;
}

int likeness(std::u16string_view a, std::u16string_view b) {
  const Pairs first = pairs_of(a);
  const Pairs second = pairs_of(b);
  return percent(shared(first, second), std::max(first.size(), second.size()));
}

int contained(std::u16string_view part, std::u16string_view whole) {
  const Pairs words = pairs_of(part);
  return percent(shared(words, pairs_of(whole)), words.size());
}

}  // namespace hebiao::rules
