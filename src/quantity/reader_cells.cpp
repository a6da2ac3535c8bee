// Cells whose unit stands in their label: amounts, counts, years.
#include "quantity/cell_text.h"
#include "quantity/reader.h"

namespace hebiao::quantity {

// Exactly one number, with nothing around it but a unit.
Answer Reader::cell_number(std::u16string_view typed) const {
  Answer out;
  if (text::trimmed(typed).empty()) return out;
  const text::Normal normal = text::normalise(typed);
  const Span body = body_of(normal.text);
  std::vector<Answer> found = scan(normal, body);
  std::erase_if(found, [](const Answer& each) { return !each.is_quantity(); });
  const bool whole = found.size() == 1 && found[0].span.begin == body.begin && found[0].span.end == body.end &&
                     found[0].kind != Kind::range && found[0].comparator == Comparator::none;
  if (whole) {
    out = std::move(found[0]);
  } else {
    out.kind = Kind::unreadable;
    out.reason = found.size() > 1 ? Unreadable::two_numbers : Unreadable::not_a_number;
    out.span = make_span(0, normal.text.size());
  }
  to_typed(normal, out);
  out.writing.full_width = has_full_width_digit(typed);
  out.writing.unit_inside = whole && !out.unit.none();
  return out;
}

Answer Reader::money(std::u16string_view typed, std::u16string_view cell_unit) const {
  Answer out = cell_number(typed);
  if (out.kind == Kind::blank || out.kind == Kind::unreadable) return out;
  const auto scanned = scanner_.scan(u"1" + std::u16string(cell_unit));
  const Answer unit = scanned.empty() ? Answer() : scanned.front();
  if (!out.unit.none() && (out.unit.family != unit.unit.family || !out.unit.per.empty())) {
    out.kind = Kind::unreadable;
    out.reason = Unreadable::not_a_number;
    return out;
  }
  if (!out.unit.none()) {
    const auto base = out.base();
    const auto converted = base ? divide_exact(*base, unit.unit.factor) : std::nullopt;
    if (!converted) {
      out.kind = Kind::unreadable;
      out.reason = Unreadable::too_large;
      return out;
    }
    out.low = out.high = *converted;
  }
  out.kind = Kind::money;
  out.unit = unit.unit;
  return out;
}

Answer Reader::count(std::u16string_view typed) const {
  Answer out = cell_number(typed);
  if (out.kind == Kind::blank || out.kind == Kind::unreadable) return out;
  out.kind = Kind::number;
  if (out.low.is_negative()) out.reason = Unreadable::negative;
  if (out.low.trimmed().scale() > 0) out.reason = Unreadable::fraction;
  if (out.reason != Unreadable::none) out.kind = Kind::unreadable;
  return out;
}

Answer Reader::year(std::u16string_view typed) const {
  Answer out = text(typed);
  if (out.blank()) return out;
  const text::Normal normal = text::normalise(typed);
  const Span body = body_of(normal.text);
  std::u16string_view digits = std::u16string_view(normal.text).substr(body.begin, body.end - body.begin);
  if (const text::Entry* suffix = (*words_)["year_words"].suffix_of(digits)) digits.remove_suffix(suffix->word.size());
  const auto year = Decimal::parse(text::to_utf8(text::trimmed(digits)));
  if (!year || *year < Decimal(1949) || *year > Decimal(2099) || year->scale() > 0) {
    out.kind = Kind::unreadable;
    out.reason = Unreadable::not_a_year;
    return out;
  }
  out.kind = Kind::date;
  out.low = out.high = *year;
  return out;
}

}  // namespace hebiao::quantity
