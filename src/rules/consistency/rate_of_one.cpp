#include <algorithm>
#include <map>

#include "rules/rule.h"
#include "rules/tracing.h"

namespace hebiao::rules {
namespace {

// The rows of quantities whose name holds a pair of characters: the last that counts one person, and whether any other is.
struct Counted {
  int one = -1;
  bool others = false;
};
using CountedByWord = std::map<std::uint32_t, Counted>;

CountedByWord counted_by_word(const Subject& s) {
  CountedByWord out;
  for (int row = 0; row < static_cast<int>(s.form.rows(s.cell.table).size()); ++row) {
    const Subject count = s.at({s.cell.table, row, s.cell.column});
    const Answer& value = count.answer();
    if (!count.in_level2("quantity")) continue;
    const bool single = value.unit.family == "person" && value.kind == Kind::number && value.low == Decimal(1) &&
                        (value.comparator == Comparator::none || value.comparator == Comparator::eq);
    for (const std::uint32_t pair : telling_pairs(s.words, count.name())) {
      if (single) out[pair].one = row;
      else out[pair].others = true;
    }
  }
  return out;
}

}  // namespace

// Only people are looked at: of one event there is a rate among its visitors.
Outcome rate_of_one(const Subject& s) {
  const Answer& rate = s.answer();
  const bool partial = rate.kind == Kind::percent && Decimal(0) < rate.low && rate.low < Decimal(100);
  if (!partial || !s.in_level2("quality")) return not_applicable();
  const auto known = s.once(s.column_number(), [&] { return counted_by_word(s); });
  int one = -1;
  for (const std::uint32_t pair : telling_pairs(s.words, s.name())) {
    const auto found = known->find(pair);
    if (found == known->end()) continue;
    if (found->second.others) return pass();
    one = std::max(one, found->second.one);
  }
  if (one < 0) return pass();
  const CellRef where{s.cell.table, one, s.cell.column};
  Outcome out = fail(s.cell, "one", rate.span);
  out.facts = {{"other", form::row_name(s.form, where)}, {"unit", s.form.at(where).answer.unit.id}};
  out.related = {where};
  return out;
}

}  // namespace hebiao::rules
