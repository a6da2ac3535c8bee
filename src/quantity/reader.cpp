#include "quantity/reader.h"

#include "base/ranges.h"
#include "text/chars.h"

namespace hebiao::quantity {
namespace {

using text::is_digit;
using text::Normal;

// The cell without surrounding spaces and closing punctuation.
Span body_of(std::u16string_view text) {
  std::size_t begin = skip_spaces(text, 0);
  std::size_t end = text.size();
  const auto closing = [](char16_t c) { return text::is_space(c) || c == u'。' || c == u';' || c == u'、' || c == u',' || c == u'.'; };
  while (end > begin && closing(text[end - 1])) --end;
  return make_span(begin, end);
}

std::u16string_view part(std::u16string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

// The words right behind a unit, up to the next punctuation: 79个党组织 -> 党组织.
std::u16string noun_after(std::u16string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  while (end < limit && !text::is_punctuation(text[end]) && !text::is_space(text[end]) && !is_digit(text[end])) ++end;
  return std::u16string(part(text, at, end));
}

void to_typed(const Normal& normal, Answer& answer) {
  answer.span = normal.typed(answer.span);
  answer.comparator_span = normal.typed(answer.comparator_span);
  for (Answer& each : answer.parts) to_typed(normal, each);
}

bool has_full_width_digit(std::u16string_view typed) {
  return ranges::any_of(typed, [](char16_t c) { return c >= 0xff10 && c <= 0xff19; });
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

std::vector<Answer> Reader::quantities(std::u16string_view typed) const {
  const Normal normal = text::normalise(typed);
  std::vector<Answer> out = scanner_.scan(normal.text);
  for (Answer& answer : out) to_typed(normal, answer);
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
  const Normal normal = text::normalise(typed);
  const Span body = body_of(normal.text);
  std::vector<Answer> found = scanner_.scan(part(normal.text, 0, body.end));
  Answer out = found.empty()       ? words_only(normal, body)
               : found.size() == 1 ? single(normal, body, std::move(found.front()))
                                   : compound(normal, body, std::move(found));
  to_typed(normal, out);
  out.writing.full_width = has_full_width_digit(typed);
  return out;
}

Answer Reader::single(const Normal& normal, Span body, Answer answer) const {
  answer.label = label_before(normal.text, body.begin, answer.span.begin);
  answer.noun = noun_after(normal.text, answer.span.end, body.end);
  return answer;
}

Answer Reader::compound(const Normal& normal, Span body, std::vector<Answer> parts) const {
  Answer out;
  out.kind = Kind::compound;
  out.span = body;
  std::size_t from = body.begin;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t limit = i + 1 < parts.size() ? parts[i + 1].span.begin : body.end;
    parts[i].label = label_before(normal.text, from, parts[i].span.begin);
    parts[i].noun = noun_after(normal.text, parts[i].span.end, limit);
    from = parts[i].span.end + parts[i].noun.size();
  }
  out.parts = std::move(parts);
  return out;
}

// (degree word)* (grade | verb): 优, 较好, 显著提升, 进一步加强.
bool Reader::is_grade(std::u16string_view words) const {
  if ((*words_)["grade_words"].contains(words)) return true;
  std::size_t at = 0;
  while (const text::Entry* degree = (*words_)["degree_words"].longest_at(words, at)) at += degree->word.size();
  const std::u16string_view rest = words.substr(at);
  return rest.empty() || (*words_)["grade_words"].contains(rest) || (*words_)["goal_verbs"].contains(rest);
}

// 高中低, 优/良/差: grades in a row that nobody chose from. Empty if the text is anything else.
std::vector<Answer> Reader::listed_grades(std::u16string_view words) const {
  std::vector<Answer> out;
  bool separated = false;
  for (std::size_t at = 0; at < words.size();) {
    if (words[at] == u'/' || words[at] == u'、' || words[at] == u',' || text::is_space(words[at])) {
      separated = true;
      ++at;
      continue;
    }
    const text::Entry* grade = (*words_)["single_grades"].longest_at(words, at);
    if (!grade) return {};
    Answer each;
    each.kind = Kind::grade;
    each.span = make_span(at, at + grade->word.size());
    out.push_back(std::move(each));
    at += grade->word.size();
  }
  return out.size() >= 3 || (separated && out.size() == 2) ? out : std::vector<Answer>{};
}

Answer Reader::words_only(const Normal& normal, Span body) const {
  const std::u16string_view words = part(normal.text, body.begin, body.end);
  Answer out;
  out.kind = Kind::text;
  out.span = body;
  if (words.empty()) {  // nothing but punctuation
    out.span = make_span(0, normal.text.size());
    return out;
  }
  const bool listed_word = (*words_)["grade_words"].contains(words);
  if (auto choices = listed_word ? std::vector<Answer>{} : listed_grades(words); !choices.empty()) {
    for (Answer& each : choices) each.span = make_span(each.span.begin + body.begin, each.span.end + body.begin);
    out.kind = Kind::choice;
    out.parts = std::move(choices);
    return out;
  }
  if ((*words_)["yes_no"].contains(words)) out.kind = Kind::choice;
  else if ((*words_)["vague_times"].contains(words)) out.kind = Kind::period;
  else if (is_grade(words)) out.kind = Kind::grade;
  else if (is_digit(words.front()) && (*words_)["date_marks"].search(words)) out.kind = Kind::date;
  return out;
}

// Exactly one number, with nothing around it but a unit.
Answer Reader::cell_number(std::u16string_view typed) const {
  Answer out;
  if (text::trimmed(typed).empty()) return out;
  const Normal normal = text::normalise(typed);
  const Span body = body_of(normal.text);
  std::vector<Answer> found = scanner_.scan(normal.text);
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
  const Answer unit = scanner_.scan(u"1" + std::u16string(cell_unit)).front();
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
  const Normal normal = text::normalise(typed);
  const Span body = body_of(normal.text);
  std::u16string_view digits = part(normal.text, body.begin, body.end);
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
