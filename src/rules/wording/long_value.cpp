#include <optional>
#include <utility>

#include "rules/values.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::size_t kLong = 40;
constexpr std::size_t kLongLabel = 8;

// “1500份，每份96元，合计14.40万元”: of a computation the last total is the target.
std::optional<Span> total_of(const Subject& s) {
  std::optional<Span> out;
  if (s.answer().kind != Kind::compound) return out;  // a computation has several quantities
  for (const auto& claim : s.form.reader().claims(s.here().text)) {
    if (claim.stated) out = claim.stated->span;
  }
  return out;
}

Outcome keep_only(const Subject& s, const char* message, std::u16string kept) {
  Outcome out = fail(s.cell, message);
  out.facts = {{"short", kept}};
  out.fixes.push_back(replace_cell(s.cell, s.here(), "keep", std::move(kept)));
  return out;
}

}  // namespace

Outcome long_value(const Subject& s) {
  const Answer& value = s.answer();
  if (value.is_quantity() && value.label.size() >= kLongLabel && value.noun.empty() && !is_time(value)) {
    return keep_only(s, "sentence", words_at(s.here(), value.span));
  }
  if (const auto total = total_of(s)) return keep_only(s, "calculation", words_at(s.here(), *total));
  const std::size_t size = text::label_key(s.here().text).size();
  if (size <= kLong) return pass();
  Outcome out = fail(s.cell, "long");
  out.facts = {{"count", whole_text(size)}};
  return out;
}

}  // namespace hebiao::rules
