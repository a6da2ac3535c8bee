#include "rules/costs.h"

#include <algorithm>

#include "rules/indicator_names.h"
#include "rules/values.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::int64_t kTenThousand = 10'000;

// Without brackets and what stands in them: 项目预算控制数(万元) -> 项目预算控制数.
std::u16string outside_brackets(std::u16string_view name) {
  std::u16string out;
  int depth = 0;
  for (const char16_t c : name) {
    if (c == u'(') ++depth;
    if (depth == 0) out.push_back(c);
    if (c == u')' && depth > 0) --depth;
  }
  return out;
}

// The unit of money in the brackets of a name.
std::optional<quantity::Unit> unit_in_name(const Subject& s) {
  const std::u16string name = s.name();
  for (const std::u16string_view bracket : brackets_of(name)) {
    const Answer one = s.form.reader().value(u"1" + std::u16string(bracket));
    if (one.kind == Kind::money && one.unit.per.empty()) return one.unit;
  }
  return std::nullopt;
}

std::optional<CostAmount> amount_in_words(const text::Lexicons& words, const Answer& answer, bool marked) {
  const auto& per = answer.unit.per;
  const bool per_year = per.size() == 1 && words["year_words"].contains(per.front());
  if (answer.kind != Kind::money || (!per.empty() && !per_year)) return std::nullopt;
  return CostAmount{answer.low, answer.unit, answer.span, answer.comparator_span, false, marked, per_year};
}

// The one sum that is called 总计, else the one called 合计, else the only sum there is.
std::optional<CostAmount> total_among(const Subject& s, const std::vector<Answer>& parts) {
  std::vector<CostAmount> grand, marked, all;
  for (const Answer& part : parts) {
    const text::Entry* mark = s.words["total_marks"].suffix_of(part.label);
    const auto amount = amount_in_words(s.words, part, mark != nullptr);
    if (!amount) continue;
    all.push_back(*amount);
    if (mark) (mark->meaning == "grand" ? grand : marked).push_back(*amount);
  }
  for (const auto* candidates : {&grand, &marked, &all}) {
    if (!candidates->empty()) return candidates->size() == 1 ? std::optional(candidates->front()) : std::nullopt;
  }
  return std::nullopt;
}

// ≤25 under （万元） counts 万元, and so does ≤25万, though nobody wrote the unit.
std::optional<CostAmount> bare_number(const Subject& s) {
  const Answer& value = s.answer();
  if (!value.unit.none() || !value.unit.per.empty()) return std::nullopt;
  CostAmount out{value.low, {}, value.span, value.comparator_span, false, false, false};
  if (value.writing.scale_without_unit) {
    const auto& reader = s.form.reader();
    out.unit = reader.money(u"0", reader.other_money_unit(base_money_unit(s.words))).unit;
    const auto scaled = divide_exact(value.low, out.unit.factor);
    out.value = scaled.value_or(Decimal()).trimmed();
    return scaled ? std::optional(out) : std::nullopt;
  }
  const auto unit = unit_in_name(s);
  if (!unit) return std::nullopt;
  out.unit = *unit;
  out.unit_in_name = true;
  return out;
}

// The number and its unit, without the comparator before or behind it, nor what stands before that (每年不超过).
Span amount_place(const CostAmount& cost, std::u16string_view typed) {
  Span place = cost.span;
  const Span comparator = cost.comparator_span;
  if (!comparator.empty() && comparator.end == place.end)
    place.end = comparator.begin;
  else if (!comparator.empty())
    place.begin = comparator.end;
  while (place.begin < place.end && text::is_space(typed[place.begin])) ++place.begin;
  return place;
}

// 万元, 万元/年
std::u16string written_unit(const quantity::Unit& unit) {
  std::u16string out = unit.id;
  for (const std::u16string& per : unit.per) out += u'/' + per;
  return out;
}

}  // namespace

bool is_economic_cost(const Subject& s) {
  return s.in_level1("cost") && !s.in_level2("social_cost") && !s.in_level2("ecological_cost");
}

bool is_cost_total(const Subject& s) {
  std::u16string name = outside_brackets(s.name());
  for (std::size_t at = 0; at <= name.size();) {
    const std::u16string_view rest = std::u16string_view(name).substr(at);
    if (s.words["cost_totals"].contains(rest)) return true;
    if (const text::Entry* whole = s.words["whole_marks"].longest_at(rest, 0))
      at += whole->word.size();
    else if (!rest.empty() && text::is_digit(rest.front()))
      ++at;  // 2026年费用总额
    else
      return false;
  }
  return false;
}

bool names_total(const Subject& s) {
  const std::u16string name = outside_brackets(s.name());
  return s.words["total_heads"].suffix_of(name) && !s.words["cost_standards"].occurs_in(name) &&
         !s.words["saving_words"].occurs_in(name);
}

std::optional<CostAmount> cost_amount_of(const Subject& s) {
  const Answer& value = s.answer();
  if (value.kind == Kind::money) return amount_in_words(s.words, value, false);
  if (value.kind == Kind::compound) return total_among(s, value.parts);
  if (value.kind == Kind::number) return bare_number(s);
  return std::nullopt;
}

namespace {

// What the rows that `counts` state; nullopt if none does, or they disagree.
std::optional<Decimal> stated_by(const Subject& s, bool (*counts)(const Subject&)) {
  std::optional<Decimal> out;
  for (int t = 0; t < static_cast<int>(s.form.tpl().tables.size()); ++t) {
    const form::Table& table = s.form.tpl().tables[static_cast<std::size_t>(t)];
    for (int row = 0; table.indicators && row < static_cast<int>(s.form.rows(t).size()); ++row) {
      const Subject value = s.at({t, row, table.column("annual")});
      if (!is_economic_cost(value) || !counts(value)) continue;
      const auto cost = cost_amount_of(value);
      const auto yuan = cost ? cost->yuan() : std::nullopt;
      if (out && yuan && *out != *yuan) return std::nullopt;
      if (yuan) out = yuan;
    }
  }
  return out;
}

}  // namespace

std::optional<Decimal> stated_cost_total(const Subject& s) {
  return *s.once(0, [&] { return stated_by(s, is_cost_total); });
}

std::optional<Decimal> whole_or_only_total(const Subject& s) {
  const auto whole = stated_cost_total(s);
  return whole ? whole : *s.once(0, [&] { return stated_by(s, names_total); });
}

CellRef budget_cell(const form::Form& form) { return {-1, 0, form.tpl().field("budget")}; }

bool is_ten_thousandth(Decimal small, Decimal large) {
  const auto scaled = multiply(small, Decimal(kTenThousand));
  return scaled && *scaled == large;
}

bool budget_is_off_by_unit(Decimal budget, Decimal cost) {
  return budget < Decimal(kTenThousand) && is_ten_thousandth(budget, cost);
}

std::u16string cost_text(const CostAmount& cost, Decimal yuan) {
  const auto in_unit = divide_exact(yuan, cost.unit.factor);
  return in_unit ? amount_text(in_unit->trimmed(), cost.unit.id) : std::u16string();
}

bool same_amount(const CostAmount& cost, Decimal yuan) {
  const auto own = cost.yuan();
  const auto half = cost.half_unit();
  const auto difference = own ? subtract(*own, yuan) : std::nullopt;
  if (!half || !difference) return false;
  const auto hundredfold = multiply(difference->abs(), Decimal(100));
  return difference->is_zero() || (difference->abs() <= *half && hundredfold && *hundredfold < yuan);
}

std::optional<Fix> replace_amount(const Subject& s, std::string name, const CostAmount& cost, Decimal yuan) {
  const auto in_unit = divide_exact(yuan, cost.unit.factor);
  if (!in_unit || cost.unit.none()) return std::nullopt;
  const Decimal trimmed = in_unit->trimmed();
  const Decimal printed = trimmed.with_scale(std::max(trimmed.scale(), cost.value.scale())).value_or(trimmed);
  const Span place = amount_place(cost, s.here().text);
  const std::u16string old = words_at(s.here(), place);
  const bool grouped = old.find_first_of(u",\uff0c") != std::u16string::npos;
  std::u16string text = text::from_utf8(grouped ? printed.grouped() : printed.str());
  // 每年不超过…: what it is per has been said before.
  const bool said = cost.comparator_span.begin > cost.span.begin && cost.comparator_span.end < cost.span.end;
  if (!cost.unit_in_name) text += said ? cost.unit.id : written_unit(cost.unit);
  return replace_span(s.cell, s.here(), std::move(name), place, std::move(text));
}

std::optional<Fix> swap_unit(const Subject& s, std::string name, const CostAmount& cost, Decimal yuan) {
  CostAmount other = cost;
  const auto& reader = s.form.reader();
  if (!cost.unit_in_name) {
    other.unit = reader.money(u"0", reader.other_money_unit(cost.unit.id)).unit;
    other.unit.per = cost.unit.per;
  }
  return replace_amount(s, std::move(name), other, yuan);
}

std::u16string base_money_unit(const text::Lexicons& words) {
  constexpr std::string_view base = " money 1";
  for (const text::Entry& entry : words["units"].entries()) {
    if (std::string_view(entry.meaning).ends_with(base)) {
      return text::from_utf8(std::string_view(entry.meaning).substr(0, entry.meaning.size() - base.size()));
    }
  }
  return {};
}

}  // namespace hebiao::rules
