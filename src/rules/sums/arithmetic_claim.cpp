#include "base/ranges.h"
#include "quantity/claim.h"
#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

using quantity::Claim;
using quantity::ClaimKind;

const char* message_for(ClaimKind kind) {
  if (kind == ClaimKind::product) return "product";
  return kind == ClaimKind::sum ? "sum" : "parts";
}

// The total that the text should state, in the unit and with the decimals it is stated in where they suffice.
std::optional<Fix> correct(const Subject& s, const Claim& claim) {
  const Answer& stated = *claim.stated;
  const auto value = divide_exact(claim.computed, stated.unit.factor);
  if (!value || stated.kind == Kind::range) return std::nullopt;
  const auto printed = value->with_scale(stated.low.scale());
  std::u16string words = words_at(s.here(), stated.span);
  const std::u16string before = text::from_utf8(stated.low.str());
  const auto at = words.find(before);
  if (at == std::u16string::npos) return std::nullopt;
  words.replace(at, before.size(), text::from_utf8((printed ? *printed : value->trimmed()).str()));
  return replace_span(s.cell, s.here(), "correct", stated.span, words);
}

}  // namespace

Outcome arithmetic_claim(const Subject& s) {
  const std::vector<Claim> claims = s.form.reader().claims(s.here().text);
  if (claims.empty()) return not_applicable();
  const auto wrong = ranges::find_if(claims, [](const Claim& claim) { return claim.verdict == quantity::Verdict::fails && claim.stated; });
  if (wrong == claims.end()) return pass();
  Outcome out = fail(s.cell, message_for(wrong->kind), wrong->span);
  out.facts = {{"explanation", wrong->explanation}, {"stated", words_at(s.here(), wrong->stated->span)}};
  if (wrong->kind != ClaimKind::parts) {
    if (auto fix = correct(s, *wrong)) out.fixes.push_back(std::move(*fix));
  }
  return out;
}

}  // namespace hebiao::rules
