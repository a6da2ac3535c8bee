#include "quantity/reader.h"

#include <algorithm>
#include <iterator>

#include "quantity/cell_text.h"
#include "quantity/claims.h"
#include "quantity/grades.h"
#include "text/chars.h"

namespace hebiao::quantity {
namespace {

using text::is_digit;
using text::Normal;

std::u16string_view part(std::u16string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

// The words right behind a unit, up to the next punctuation: 79个党组织 -> 党组织.
std::u16string noun_after(std::u16string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  while (end < limit && !text::is_punctuation(text[end]) && !text::is_space(text[end]) && !is_digit(text[end])) ++end;
  return std::u16string(part(text, at, end));
}

// A bare 2026: the forms' years run from 2021 to 2099.
bool is_year_cell(const Answer& answer, Span body) {
  const bool bare = answer.kind == Kind::number && answer.unit.none() && answer.unit.per.empty() &&
                    answer.comparator == Comparator::none && answer.fraction.denominator == 0;
  const bool whole = answer.span == body && body.end - body.begin == 4 && answer.low.scale() == 0;
  return bare && whole && answer.low > Decimal(2020) && answer.low < Decimal(2100);
}

// Behind the last separator before `at`: what a part of a compound value is called.
std::u16string label_before(std::u16string_view text, std::size_t from, std::size_t at) {
  std::u16string_view label = part(text, from, at);
  while (!label.empty() && (text::is_punctuation(label.front()) || text::is_space(label.front()))) label.remove_prefix(1);
  while (!label.empty() && (label.back() == u':' || text::is_space(label.back()))) label.remove_suffix(1);
  return std::u16string(label);
}

}  // namespace

Reader::Reader(const text::Lexicons& words) : scanner_(words), words_(&words) {}

std::vector<Answer> Reader::scan(const Normal& normal, Span body) const {
  std::vector<Answer> out = scanner_.scan(part(normal.text, body.begin, body.end));
  if (body.begin == 0) return out;
  for (Answer& answer : out) {
    for (Span* span : {&answer.span, &answer.comparator_span}) *span = make_span(span->begin + body.begin, span->end + body.begin);
  }
  return out;
}

std::vector<Answer> Reader::passage(std::u16string_view typed) const {
  const Normal normal = squeezed(typed);
  std::vector<Answer> out = scan(normal, make_span(0, normal.text.size()));
  for (Answer& answer : out) to_typed(normal, answer);
  return out;
}

std::vector<Answer> Reader::quantities(std::u16string_view typed) const {
  std::vector<Answer> out = passage(typed);
  std::erase_if(out, [](const Answer& answer) { return !answer.is_quantity(); });
  return out;
}

std::vector<Claim> Reader::claims(std::u16string_view typed) const {
  const Normal normal = squeezed(typed);
  std::vector<Answer> found = scan(normal, make_span(0, normal.text.size()));
  std::erase_if(found, [](const Answer& answer) { return !answer.is_quantity(); });
  std::vector<Claim> out = claims_of(normal.text, std::move(found), scanner_.words(), *words_);
  for (Claim& claim : out) {
    claim.span = normal.typed(claim.span);
    for (Answer& term : claim.terms) to_typed(normal, term);
    if (claim.stated) to_typed(normal, *claim.stated);
  }
  return out;
}

std::u16string Reader::other_money_unit(std::u16string_view unit) const {
  const text::Entry* other = (*words_)["money_pairs"].find(unit);
  return other ? text::from_utf8(other->meaning) : std::u16string(unit);
}

Answer Reader::text(std::u16string_view typed) const {
  Answer out;
  const auto trimmed = text::trimmed(typed);
  if (trimmed.empty()) return out;
  out.kind = Kind::text;
  const auto begin = static_cast<std::size_t>(trimmed.data() - typed.data());
  out.span = make_span(begin, begin + trimmed.size());
  return out;
}

Answer Reader::value(std::u16string_view typed) const {
  if (text::trimmed(typed).empty()) return {};
  Normal normal = squeezed(typed);
  Span body = body_of(normal.text);
  std::vector<Answer> found = scan(normal, body);
  if (found.empty()) {  // 优 良: between words a space may mean something
    normal = text::normalise(typed);
    body = body_of(normal.text);
  }
  const auto times = std::stable_partition(found.begin(), found.end(), [](const Answer& each) { return each.is_quantity(); });
  std::vector<Answer> dates(std::make_move_iterator(times), std::make_move_iterator(found.end()));
  found.erase(times, found.end());
  Answer out = found.empty()       ? without_number(normal, body, std::move(dates))
               : found.size() == 1 ? single(normal, body, std::move(found.front()))
                                   : compound(normal, body, std::move(found));
  to_typed(normal, out);
  out.writing.full_width = has_full_width_digit(typed);
  return out;
}

Answer Reader::single(const Normal& normal, Span body, Answer answer) const {
  if (is_year_cell(answer, body)) {
    answer.kind = Kind::date;
    answer.date.year = static_cast<int>(answer.low.mantissa());
  }
  answer.label = label_before(normal.text, body.begin, answer.span.begin);
  add_per_of_label(answer);
  answer.noun = noun_after(normal.text, answer.span.end, body.end);
  return answer;
}

// 每节课时费120元 is money for each 节.
void Reader::add_per_of_label(Answer& answer) const {
  if (answer.kind == Kind::money && answer.unit.per.empty()) answer.unit.per = UnitReader(scanner_.words()).per_behind(answer.label);
}

Answer Reader::compound(const Normal& normal, Span body, std::vector<Answer> parts) const {
  Answer out;
  out.kind = Kind::compound;
  out.span = body;
  std::size_t from = body.begin;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t limit = i + 1 < parts.size() ? parts[i + 1].span.begin : body.end;
    parts[i].label = label_before(normal.text, from, parts[i].span.begin);
    add_per_of_label(parts[i]);
    parts[i].noun = noun_after(normal.text, parts[i].span.end, limit);
    from = parts[i].span.end + parts[i].noun.size();
  }
  out.parts = std::move(parts);
  return out;
}

// A date, a period or a frequency, if the cell begins with it, a few words apart (于, 完成时间:); else what the words say.
Answer Reader::without_number(const Normal& normal, Span body, std::vector<Answer> times) const {
  Answer out;
  out.kind = Kind::text;
  out.span = make_span(0, normal.text.size());
  if (body.empty()) return out;  // nothing but punctuation
  constexpr std::uint32_t kFewWords = 6;
  if (!times.empty() && times.front().span.begin <= body.begin + kFewWords) return single(normal, body, std::move(times.front()));
  const std::u16string_view words = part(normal.text, body.begin, body.end);
  out = read_words(*words_, words);
  for (Answer& each : out.parts) each.span = make_span(each.span.begin + body.begin, each.span.end + body.begin);
  out.span = body;
  return out;
}

}  // namespace hebiao::quantity
