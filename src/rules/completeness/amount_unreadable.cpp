#include "rules/indicators.h"
#include "rules/values.h"
#include "text/chars.h"

namespace hebiao::rules {

using quantity::Unreadable;

namespace {

// 422,5 00.00: what a line break of the table tore apart. Nothing if it is no clean amount without its spaces.
std::u16string joined(const Subject& s) {
  std::u16string text;
  for (const char16_t c : s.here().text) {
    if (!text::is_space(c)) text.push_back(c);
  }
  const Answer amount = s.form.reader().money(text, s.meta().unit);
  const bool clean = text.size() < s.here().text.size() && amount.kind == Kind::money && !amount.writing.wrong_grouping;
  return clean ? text : std::u16string();
}

}  // namespace

Outcome amount_unreadable(const Subject& s) {
  const Answer& amount = s.answer();
  if (amount.kind != Kind::unreadable) return amount.low.is_negative() ? fail(s.cell, "negative") : pass();
  if (says_nothing(s.here(), s.words)) {  // “-” for “none”
    Outcome out = fail(s.cell, s.meta().required ? "placeholder" : "none");
    if (s.meta().id != "budget" && s.meta().id != "cycle_budget") {
      out.fixes.push_back(replace_cell(s.cell, s.here(), "zero", u"0.00"));
    }
    return out;
  }
  if (std::u16string text = joined(s); !text.empty()) {
    Outcome out = fail(s.cell, "spaces");
    out.fixes.push_back(replace_cell(s.cell, s.here(), "join", std::move(text)));
    return out;
  }
  if (amount.reason == Unreadable::two_numbers) return fail(s.cell, "two_numbers");
  if (amount.reason == Unreadable::too_large) return fail(s.cell, "too_large");
  if (amount.reason == Unreadable::negative) return fail(s.cell, "negative");
  return fail(s.cell, "not_a_number");
}

}  // namespace hebiao::rules
