#include "rules/money.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::int64_t kLeast = 50'000;  // 元 a head and year
constexpr std::int64_t kMost = 800'000;

}  // namespace

Outcome expenditure_per_head(const Subject& s) {
  const Answer& people = s.form.field("headcount").answer;
  const auto yuan = s.answer().base();
  if (people.kind != Kind::number || s.answer().kind != Kind::money || !yuan || people.low <= Decimal()) return not_applicable();
  const auto least = multiply(people.low, Decimal(kLeast));
  const auto most = multiply(people.low, Decimal(kMost));
  if (!least || !most || yuan->is_zero() || (*yuan >= *least && *yuan <= *most)) return pass();
  Outcome out = fail(s.cell, *yuan < *least ? "low" : "high");
  const auto hundredths = s.answer().low.with_scale(2);  // of the cell's unit
  const auto heads = people.low.with_scale(0);
  if (!hundredths || !heads) return pass();
  const Decimal share(hundredths->mantissa() / heads->mantissa(), 2);
  out.facts = {{"amount", amount_in(s.form, s.cell, *yuan)}, {"people", decimal_text(people.low)}, {"share", amount_text(share, s.answer().unit.id)}};
  out.related = {{-1, 0, s.form.tpl().field("headcount")}};
  return out;
}

}  // namespace hebiao::rules
