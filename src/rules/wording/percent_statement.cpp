#include "rules/indicator_names.h"
#include "rules/statements.h"

namespace hebiao::rules {

// A small percentage may be a change: 降低能耗 5%.
Outcome percent_statement(const Subject& s) {
  constexpr std::int64_t kShare = 50;
  const Answer& value = s.answer();
  if (value.kind != Kind::percent || value.high < Decimal(kShare)) return not_applicable();
  const std::u16string name = core_name(s);
  if (!is_statement(s.words, name)) return pass();
  Outcome out = fail(s.cell, "statement");
  out.facts = {{"name", name}};
  return out;
}

}  // namespace hebiao::rules
