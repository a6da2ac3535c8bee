// Matching what the goals and tasks promise with the indicators that measure it. Of a text the first 200 numbers are
// looked at, with 120 characters on either side; of the rows whose names share the same two characters the first 64.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "rules/shared_words.h"

namespace hebiao::rules {

// A quantity that a goal says will be done or reached.
struct Promise {
  Answer answer;
  Span clause;  // the words around it, up to the next punctuation
  Span item;    // of a list (橡皮艇10艘、救生衣500件) its own words
};
// Of a goal as typed: counts and frequencies in clauses that say that something is done; not money, dates, ages, what
// stands in brackets or quotes, or “一个”.
std::vector<Promise> promises_in(const Subject& s, std::u16string_view goal);

// An indicator states the same number of the same kind of thing, or is named after what is promised.
bool is_measured(const Subject& s, std::u16string_view goal, const Promise& promise);

// The same without the question whether anything is done: whatever the goal counts, rates too.
std::vector<Promise> numbers_in(const Subject& s, std::u16string_view goal);

// A target value of `column` that counts the same kind of thing, and how many characters its row's name shares in a row
// with the words of its item, or else of its clause: two at least, and not only empty words.
struct Trace {
  CellRef cell;
  std::size_t shared = 0;
};
std::vector<Trace> rows_about(const Subject& s, std::u16string_view goal, const Promise& promise, std::string_view column);

// Puts a row of that name and annual value among the quantities. The fix is called "measure"; facts: {new}.
std::optional<Fix> quantity_row(const Subject& s, const std::u16string& name, const std::u16string& value);

// The row that would measure it: 监督检查次数, ≥12次. nullopt if the words do not say what is counted.
std::optional<Fix> row_for(const Subject& s, std::u16string_view goal, const Promise& promise);

}  // namespace hebiao::rules
