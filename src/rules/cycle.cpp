#include "rules/cycle.h"

#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

int year_in(const Answer& answer) {
  const auto whole = answer.low.with_scale(0);
  return answer.kind == Kind::date && whole ? static_cast<int>(whole->mantissa()) : 0;
}

std::optional<Cycle> valid(Cycle cycle) {
  return cycle.first > 0 && cycle.last >= cycle.first ? std::optional(cycle) : std::nullopt;
}

// Four digits that are not part of a longer number; `at` moves behind them.
int year_at(std::u16string_view text, std::size_t& at) {
  int year = 0;
  std::size_t end = at;
  for (; end < text.size() && end < at + 5 && text::is_digit(text[end]); ++end) year = year * 10 + (text[end] - u'0');
  if (end - at != 4 || year < 1949 || year > 2099) return 0;
  at = end;
  return year;
}

// 2026年-2028年, 2026至2028年度
std::optional<Cycle> period_in(std::u16string_view text, const text::Lexicons& words) {
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (!text::is_digit(text[start]) || (start > 0 && text::is_digit(text[start - 1]))) continue;
    std::size_t at = start;
    const int first = year_at(text, at);
    if (first == 0) continue;
    if (const text::Entry* year = words["year_words"].longest_at(text, at)) at += year->word.size();
    const text::Entry* joiner = words["range_joiners"].longest_at(text, at);
    if (!joiner) continue;
    at += joiner->word.size();
    const int last = year_at(text, at);
    if (words["year_words"].longest_at(text, at)) return valid({first, last});
  }
  return std::nullopt;
}

std::optional<Cycle> find_cycle(const form::Form& form, const text::Lexicons& words) {
  if (form.tpl().field("cycle_start") >= 0) {
    return valid({year_in(form.field("cycle_start").answer), year_in(form.field("cycle_end").answer)});
  }
  for (int t = 0; t < static_cast<int>(form.tpl().tables.size()); ++t) {
    if (!form.tpl().tables[static_cast<std::size_t>(t)].indicators) continue;
    for (int row = 0; row < static_cast<int>(form.rows(t).size()); ++row) {
      if (auto cycle = period_in(text::label_key(form.cell(t, row, "cycle").text), words)) return cycle;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Cycle> cycle_of(const Subject& s) {
  return *s.once(0, [&] { return find_cycle(s.form, s.words); });
}

}  // namespace hebiao::rules
