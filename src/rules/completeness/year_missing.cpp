#include <algorithm>

#include "rules/indicators.h"
#include "rules/values.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// The runs of four digits of a text: 2021.01-2023.12 -> 2021, 2023.
std::vector<std::u16string> years_in(std::u16string_view text) {
  std::vector<std::u16string> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && text::is_digit(text[end])) ++end;
    if (end - at == 4) out.emplace_back(text.substr(at, 4));
    at = std::max(end, at + 1);
  }
  return out;
}

}  // namespace

Outcome year_missing(const Subject& s) {
  if (s.answer().kind == Kind::date) return pass();
  Outcome out = fail(s.cell, says_nothing(s.here(), s.words) ? "missing" : "unreadable");
  const std::u16string key = text::label_key(s.here().text);
  const bool is_end = s.meta().id == "cycle_end";
  if (is_end && s.words["open_ended"].contains(key)) {
    out.message = "open_ended";
    out.fixes.push_back(replace_cell(s.cell, s.here(), "change", u"2099"));
    return out;
  }
  const std::vector<std::u16string> years = years_in(key);
  if (years.empty()) return out;
  const std::u16string& year = is_end ? years.back() : years.front();
  if (s.form.reader().year(year).kind == Kind::date)
    out.fixes.push_back(replace_cell(s.cell, s.here(), "change", year));
  return out;
}

}  // namespace hebiao::rules
