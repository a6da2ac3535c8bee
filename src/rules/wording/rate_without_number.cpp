#include "rules/indicator_names.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// 达到要求, 良好, 按期完成
bool is_words(const Answer& value) {
  return value.kind == Kind::text || value.kind == Kind::grade || (value.kind == Kind::period && !value.is_frequency());
}

bool is_rate(const Subject& s, std::u16string_view name) {
  return s.words["rate_heads"].suffix_of(name) && !s.words["not_rates"].suffix_of(name) && !s.words["satisfaction_heads"].suffix_of(name);
}

// 3家 (2次/万公里 is a rate), where no share can be meant: nothing of the value is in percent and nothing a bare number.
bool is_count(const Answer& value) {
  const bool number = value.kind == Kind::number || value.kind == Kind::range;
  return number && !value.unit.none() && value.unit.per.empty() && value.unit.family != "ratio" && value.fraction.denominator == 0;
}

}  // namespace

Outcome rate_without_number(const Subject& s) {
  const std::u16string name = core_name(s);
  if (!is_rate(s, name)) return not_applicable();
  const bool count = is_count(s.answer());
  if (!is_words(s.answer()) && !count) return pass();
  const std::u16string words = plain_words(s.here().text);
  const bool all = s.words["all_words"].contains(words);
  const bool share = s.words["share_heads"].suffix_of(name) || s.words["share_of_whole"].suffix_of(name);
  Outcome out = fail(s.cell, all ? "all" : count ? "count" : share ? "share" : "words");
  out.facts = {{"name", name}};
  if (all) out.fixes.push_back(replace_cell(s.cell, s.here(), "whole", u"100%"));
  return out;
}

}  // namespace hebiao::rules
