#include "json/answer_json.h"

#include "text/normal.h"

namespace hebiao::json {
namespace {

using quantity::Answer;
using quantity::Kind;
using text::to_utf8;

constexpr std::string_view kKinds[] = {"blank", "unreadable", "text",  "number", "percent", "money",
                                       "range", "period",     "date",  "grade",  "choice",  "compound"};
constexpr std::string_view kComparators[] = {"none", "eq", "ge", "gt", "le", "lt", "about"};
constexpr std::string_view kReasons[] = {"none", "not_a_number", "two_numbers", "too_large", "negative", "not_a_year", "fraction"};

void write_amount(const Answer& answer, Json& out) {
  const bool years = answer.kind == Kind::period && !answer.is_frequency();
  const bool range = answer.kind == Kind::range || (years && answer.low != answer.high);
  if (range) {
    out["low"] = answer.low.str();
    out["high"] = answer.high.str();
    out["lowOpen"] = answer.low_open;
    out["highOpen"] = answer.high_open;
  } else if (!answer.low.is_zero() || answer.is_quantity()) {
    out["value"] = answer.low.str();
  }
}

void write_base(const Answer& answer, Json& out) {
  const bool range = answer.kind == Kind::range;
  if (const auto low = answer.base()) out[range ? "baseLow" : "base"] = low->trimmed().str();
  const auto high = multiply(answer.high, answer.unit.factor);
  if (range && high) out["baseHigh"] = high->trimmed().str();
}

Json write(const quantity::Unit& unit) {
  Json per = Json::array();
  for (const auto& each : unit.per) per.push_back(to_utf8(each));
  return {{"id", to_utf8(unit.id)}, {"family", unit.family}, {"per", std::move(per)}};
}

Json write(const quantity::Date& date) {
  Json out = Json::object();
  if (date.year != 0) out["year"] = date.year;
  if (date.month != 0) out["month"] = date.month;
  if (date.day != 0) out["day"] = date.day;
  return out;
}

Json notes(const quantity::Writing& writing) {
  Json out = Json::array();
  if (writing.in_words) out.push_back("words");
  if (writing.wrong_grouping) out.push_back("wrong-grouping");
  if (writing.full_width) out.push_back("full-width");
  if (writing.scale_without_unit) out.push_back("scale-without-unit");
  if (writing.per_twice) out.push_back("per-twice");
  return out;
}

}  // namespace

Json write(const Answer& answer) {
  Json out;
  out["kind"] = kKinds[static_cast<std::size_t>(answer.kind)];
  out["comparator"] = kComparators[static_cast<std::size_t>(answer.comparator)];
  const bool time = answer.kind == Kind::period || answer.kind == Kind::date;
  if (answer.is_quantity() || time) write_amount(answer, out);
  if (answer.is_quantity()) write_base(answer, out);
  if (answer.is_quantity() || answer.is_frequency()) out["unit"] = write(answer.unit);
  if (answer.fraction.denominator != 0) {
    out["fraction"] = {{"numerator", answer.fraction.numerator}, {"denominator", answer.fraction.denominator}};
  }
  if (Json date = write(answer.date); time && !date.empty()) out["date"] = std::move(date);
  if (answer.kind == Kind::unreadable) out["reason"] = kReasons[static_cast<std::size_t>(answer.reason)];
  if (Json said = notes(answer.writing); !said.empty()) out["notes"] = std::move(said);
  out["span"] = {answer.span.begin, answer.span.end};
  if (!answer.label.empty()) out["label"] = to_utf8(answer.label);
  if (!answer.noun.empty()) out["noun"] = to_utf8(answer.noun);
  if (answer.parts.empty()) return out;
  out["parts"] = Json::array();
  for (const Answer& part : answer.parts) out["parts"].push_back(write(part));
  return out;
}

Json write(const quantity::Claim& claim) {
  constexpr std::string_view kClaims[] = {"product", "sum", "parts"};
  constexpr std::string_view kVerdicts[] = {"holds", "fails", "open"};
  Json out;
  out["kind"] = kClaims[static_cast<std::size_t>(claim.kind)];
  out["verdict"] = kVerdicts[static_cast<std::size_t>(claim.verdict)];
  out["explanation"] = to_utf8(claim.explanation);
  out["terms"] = Json::array();
  for (const Answer& term : claim.terms) out["terms"].push_back(write(term));
  out["stated"] = claim.stated ? write(*claim.stated) : Json(nullptr);
  out["computed"] = claim.computed.trimmed().str();
  out["readings"] = Json::array();
  for (const Decimal reading : claim.readings) out["readings"].push_back(reading.trimmed().str());
  out["span"] = {claim.span.begin, claim.span.end};
  return out;
}

Json read_value(const quantity::Reader& reader, std::u16string_view typed, ValueMode mode) {
  if (mode == ValueMode::value) return write(reader.value(typed));
  Json out = Json::array();
  if (mode == ValueMode::all) {
    for (const Answer& answer : reader.passage(typed)) out.push_back(write(answer));
  } else {
    for (const quantity::Claim& claim : reader.claims(typed)) out.push_back(write(claim));
  }
  return out;
}

}  // namespace hebiao::json
