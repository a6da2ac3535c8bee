#include "rules/edits.h"
#include "base/ranges.h"

#include <algorithm>

#include "text/chars.h"

namespace hebiao::rules {
namespace {

constexpr char16_t kFullWidthZero = 0xff10;

bool is_any_digit(char16_t c) { return text::is_digit(c) || (c >= kFullWidthZero && c <= kFullWidthZero + 9); }

}  // namespace

std::vector<const Answer*> quantities_in(const Answer& value) {
  std::vector<const Answer*> out;
  if (value.is_quantity()) out.push_back(&value);
  for (const Answer& part : value.parts) {
    if (part.is_quantity()) out.push_back(&part);
  }
  return out;
}

Fix change_all(CellRef cell, const Cell& there, std::string name, const std::vector<Change>& changes) {
  Fix out{std::move(name), {}, {}};
  std::u16string after;
  std::size_t from = 0;
  for (const Change& change : changes) {
    after += there.text.substr(from, change.span.begin - from) + change.text;
    from = change.span.end;
  }
  after += there.text.substr(from);
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) out.edits.push_back(TextEdit{cell, change->span, change->text});
  out.facts.push_back({"new", std::move(after)});
  return out;
}

Change with_comparator(const Subject& s, const Answer& quantity, std::u16string_view symbol) {
  const Span whole = quantity.span;
  const Span old = quantity.comparator_span;
  std::u16string out = s.here().text.substr(whole.begin, whole.end - whole.begin);
  const std::size_t from = old.empty() ? 0 : old.begin - whole.begin;
  const bool behind = old.end == whole.end || ranges::any_of(out.substr(0, from), is_any_digit);
  const bool in_front = !old.empty() && !behind;
  out.erase(from, old.end - old.begin);
  std::size_t at = in_front ? from : 0;
  const auto mark = [&] { return s.words["comparators"].longest_at(out, at); };
  const bool arabic = ranges::any_of(out, is_any_digit);
  const auto number = [&] { return arabic ? is_any_digit(out[at]) : s.words["numerals"].longest_at(out, at) != nullptr; };
  // Per-words stay in front (每人50元以内), a second comparator goes (控制在30天以内).
  while (!in_front && at < out.size() && !number() && !mark()) ++at;
  const std::size_t first = at;
  while (at < out.size() && (text::is_space(out[at]) || mark())) at += mark() ? mark()->word.size() : 1;
  out.replace(first, at - first, symbol);
  while (text::is_space(out.back())) out.pop_back();
  return {whole, std::move(out)};
}

Fix swap_cells(const Subject& s, std::string name, CellRef a, CellRef b) {
  const auto edit = [&](CellRef cell, CellRef from) {
    return TextEdit{cell, make_span(0, s.form.at(cell).text.size()), s.form.at(from).text};
  };
  return {std::move(name), {edit(a, b), edit(b, a)}, {}};
}

}  // namespace hebiao::rules
