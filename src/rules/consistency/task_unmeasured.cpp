#include <set>

#include "base/ranges.h"
#include "rules/money.h"
#include "rules/tracing.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

std::u16string words_of_task(const Subject& s) {
  std::u16string out;
  for (const char* column : {"name", "content", "target"}) out += text::label_key(s.form.cell(s.cell.table, s.cell.row, column).text) + u'\n';
  return out;
}

// The pairs of characters in the names and values of all indicators, and whether any has a name.
struct Words {
  std::set<std::uint32_t> pairs;
  bool named = false;
};

Words words_of_indicators(const Subject& s, int table) {
  Words out;
  for (int row = 0; row < static_cast<int>(s.form.rows(table).size()); ++row) {
    const std::u16string name = text::label_key(s.form.cell(table, row, "name").text);
    out.named |= !name.empty();
    const std::u16string value = text::label_key(s.form.cell(table, row, "annual").text);
    for (const std::uint32_t pair : telling_pairs(s.words, name + u'\n' + value)) out.pairs.insert(pair);
  }
  return out;
}

// A row for the first number that the task promises, or else for its completion.
std::optional<Fix> measure(const Subject& s) {
  for (const char* column : {"content", "target"}) {
    const std::u16string& text = s.form.cell(s.cell.table, s.cell.row, column).text;
    for (const Promise& promise : promises_in(s, text)) {
      if (auto fix = row_for(s, text, promise)) return fix;
    }
  }
  constexpr std::size_t kLongest = 15;
  const text::Entry* whole = s.words["completion_rates"].entries().empty() ? nullptr : &s.words["completion_rates"].entries().front();
  if (!whole || s.here().text.size() > kLongest) return std::nullopt;
  return quantity_row(s, s.here().text + whole->word, text::from_utf8(whole->meaning));
}

}  // namespace

Outcome task_unmeasured(const Subject& s) {
  const Answer& money = s.form.at(s.beside("money")).answer;
  const auto yuan = money.base();
  const int table = s.form.tpl().table("indicators");
  if (s.here().answer.blank() || table < 0 || money.kind != Kind::money || !yuan || yuan->is_zero()) return not_applicable();
  if (is_sum_row(s, s.cell.table, s.cell.row)) return not_applicable();
  const auto known = s.once(table, [&] { return words_of_indicators(s, table); });
  const std::vector<std::uint32_t> task = telling_pairs(s.words, words_of_task(s));
  if (ranges::any_of(task, [&](std::uint32_t pair) { return known->pairs.count(pair) != 0; })) return pass();
  if (!known->named) return not_applicable();
  Outcome out = fail(s.cell, "task");
  out.facts = {{"money", amount_in(s.form, s.beside("money"), *yuan)}};
  out.related = {s.beside("money")};
  if (auto fix = measure(s)) out.fixes.push_back(std::move(*fix));
  return out;
}

}  // namespace hebiao::rules
