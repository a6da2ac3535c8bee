#include "rules/goals.h"

#include <algorithm>

#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

std::size_t shared(const Pairs& a, const Pairs& b) {
  std::size_t out = 0;
  for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
    if (*one == *other) ++out, ++one, ++other;
    else if (*one < *other) ++one;
    else ++other;
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

Quoted::Quoted(const text::Lexicons& words, std::u16string_view typed) : inside_(typed.size() + 1) {
  const text::Lexicon& pairs = words["quote_pairs"];
  std::u16string closing;
  for (const text::Entry& pair : pairs.entries()) closing += text::from_utf8(pair.meaning);
  const text::Normal normal = text::normalise(typed);
  int depth = 0;
  std::size_t known = 0;
  for (std::size_t at = 0; at < normal.text.size(); ++at) {
    for (; known <= normal.from[at]; ++known) inside_[known] = depth > 0;
    const char16_t c = normal.text[at];
    if (text::is_han(c) || text::is_digit(c)) continue;
    if (pairs.contains(std::u16string_view(&c, 1))) ++depth;
    else if (depth > 0 && closing.find(c) != std::u16string::npos) --depth;
  }
  for (; known < inside_.size(); ++known) inside_[known] = depth > 0;
}

Pairs pairs_of(std::u16string_view typed) {
  std::u16string words;
  for (const char16_t c : text::normalise(typed).text) {
    if (!text::is_space(c) && !text::is_punctuation(c)) words.push_back(c);
  }
  Pairs out;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) out.push_back(static_cast<std::uint32_t>(words[i]) << 16 | words[i + 1]);
  std::sort(out.begin(), out.end());
  return out;
}

int likeness(const Pairs& a, const Pairs& b) { return percent(shared(a, b), std::max(a.size(), b.size())); }

int likeness(std::u16string_view a, std::u16string_view b) { return likeness(pairs_of(a), pairs_of(b)); }

int contained(const Pairs& part, const Pairs& whole) { return percent(shared(part, whole), part.size()); }

}  // namespace hebiao::rules
