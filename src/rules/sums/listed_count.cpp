#include <algorithm>

#include "rules/goals.h"
#include "rules/values.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::u16string_view kSentenceEnds = u"\u3002;\n";

// The number right before the opener, with nothing but its noun between them.
const Answer* counted_before(const std::vector<Answer>& found, std::u16string_view text, std::size_t opener) {
  constexpr std::size_t kNoun = 12;
  const auto end = text.substr(0, opener).find_last_of(kSentenceEnds);
  const std::size_t sentence = end == std::u16string_view::npos ? 0 : end + 1;
  const Answer* last = nullptr;
  int near = 0;
  for (const Answer& each : found) {
    if (each.span.end > opener) break;
    if (each.span.end >= sentence) last = &each, ++near;
  }
  const bool close = last && opener - last->span.end <= kNoun && near == 1;
  return close && last->kind == Kind::number && last->comparator == Comparator::none ? last : nullptr;
}

int items_in(const Subject& s, std::u16string_view list) {
  int commas = 1;
  int depth = 0;
  for (std::size_t at = 0; at < list.size(); ++at) {
    if (list[at] == u'(') ++depth;
    if (list[at] == u')') --depth;
    if (depth == 0 && (list[at] == u'\u3001' || s.words["list_joiners"].longest_at(list, at))) ++commas;
  }
  return commas;
}

}  // namespace

// Unsure, since a name may hold the mark that parts the items.
Outcome listed_count(const Subject& s) {
  const text::Normal normal = text::normalise(s.here().text);
  const auto opener = s.words["list_openers"].search(normal.text);
  if (!opener) return not_applicable();
  const std::vector<Answer> found = s.form.reader().quantities(normal.text);
  const Answer* count = counted_before(found, normal.text, opener->begin);
  if (!count) return not_applicable();
  const std::size_t end = std::min(normal.text.find_first_of(kSentenceEnds, opener->end), normal.text.size());
  const int items = items_in(s, std::u16string_view(normal.text).substr(opener->end, end - opener->end));
  if (items < 2 || count->low == Decimal(items)) return pass();
  Outcome out = unsure(s.cell, "count", normal.typed(count->span));
  out.facts = {{"count", whole_text(items)}};
  return out;
}

}  // namespace hebiao::rules
