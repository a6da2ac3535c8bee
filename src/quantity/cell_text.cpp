#include "quantity/cell_text.h"

#include "base/ranges.h"
#include "quantity/unit.h"
#include "text/chars.h"

namespace hebiao::quantity {

text::Normal squeezed(std::u16string_view typed) { return text::without_inner_spaces(text::normalise(typed)); }

Span body_of(std::u16string_view normal) {
  const std::size_t begin = skip_spaces(normal, 0);
  std::size_t end = normal.size();
  const auto closing = [](char16_t c) {
    return text::is_space(c) || c == u'\u3002' || c == u';' || c == u'\u3001' || c == u',' || c == u'.';
  };
  while (end > begin && closing(normal[end - 1])) --end;
  return make_span(begin, end);
}

bool has_full_width_digit(std::u16string_view typed) {
  return ranges::any_of(typed, [](char16_t c) { return c >= 0xff10 && c <= 0xff19; });
}

void to_typed(const text::Normal& normal, Answer& answer) {
  answer.span = normal.typed(answer.span);
  answer.comparator_span = normal.typed(answer.comparator_span);
  for (Answer& each : answer.parts) to_typed(normal, each);
}

}  // namespace hebiao::quantity
