// Answers -> JSON: what `hebiao value` prints.
//
//   { kind, comparator, value | low, high, lowOpen, highOpen, base | baseLow, baseHigh,
//     unit: { id, family, per: [] }, fraction: { numerator, denominator }, date: { year, month, day },
//     reason, notes: [], span: [begin, end], label, noun, parts: [] }
//
// Amounts are exact decimals as strings: in the unit as printed, and in the base unit of its family. What does not
// apply is left out; `value` is there for number, percent, money, frequencies (times a year) and dates (the year),
// `low` and `high` for ranges and periods of years. `notes` may hold words, wrong-grouping, full-width,
// scale-without-unit, per-twice. `reason` says why a cell is unreadable. Spans count UTF-16 units of the text as typed.
#pragma once

#include <string_view>

#include "json/parse.h"
#include "quantity/reader.h"

namespace hebiao::json {

Json write(const quantity::Answer& answer);

// { kind: product | sum | parts, verdict: holds | fails | open, explanation, terms: [answer], stated: answer | null,
//   computed, readings: [], span }: see quantity/claim.h. `computed` and `readings` stand in the base unit.
Json write(const quantity::Claim& claim);

// One target value, every quantity of a passage, or its arithmetic claims: an object, or an array.
enum class ValueMode { value, all, claims };
Json read_value(const quantity::Reader& reader, std::u16string_view typed, ValueMode mode);

}  // namespace hebiao::json
