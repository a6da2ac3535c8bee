#include "rules/values.h"

#include "text/normal.h"

namespace hebiao::rules {

std::u16string words_at(const Cell& cell, Span span) {
  return span.empty() ? cell.text : cell.text.substr(span.begin, span.end - span.begin);
}

std::u16string decimal_text(Decimal value) { return text::from_utf8(value.grouped()); }

std::u16string amount_text(Decimal value, std::u16string_view unit) {
  return text::from_utf8(value.grouped(2)) + u' ' + std::u16string(unit);
}

Fix replace_span(CellRef cell, const Cell& there, std::string name, Span span, std::u16string text) {
  std::u16string after = there.text;
  after.replace(span.begin, span.end - span.begin, text);
  return {std::move(name), {TextEdit{cell, span, std::move(text)}}, {{"new", std::move(after)}}};
}

Fix replace_cell(CellRef cell, const Cell& there, std::string name, std::u16string text) {
  return replace_span(cell, there, std::move(name), make_span(0, there.text.size()), std::move(text));
}

}  // namespace hebiao::rules
