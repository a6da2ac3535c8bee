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

Fix replace_comparator(const Subject& s, std::string name, std::u16string_view symbol) {
  const Answer& value = s.answer();
  const std::u16string& typed = s.here().text;
  const Span old = value.comparator_span;
  const bool before = !old.empty() && old.begin == value.span.begin;
  std::u16string quantity = typed.substr(value.span.begin, value.span.end - value.span.begin);
  if (before) quantity.erase(0, old.end - old.begin);
  else if (!old.empty()) quantity.erase(old.begin - value.span.begin, old.end - old.begin);

  return replace_span(s.cell, s.here(), std::move(name), value.span, std::u16string(symbol) + std::u16string(text::trimmed(quantity)));
}

}  // namespace hebiao::rules
