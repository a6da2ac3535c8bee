#include "base/ranges.h"
#include "rules/goals.h"
#include "rules/values.h"
#include "text/chars.h"

namespace hebiao::rules {
namespace {

// A new thing begins behind a semicolon, a full stop or a line's end; behind a comma with a name of its own.
bool begins_item(const Subject& s, const Answer& before, const Answer& value) {
  const std::u16string_view between = std::u16string_view(s.here().text).substr(before.span.end, value.span.begin - before.span.end);
  if (between.find_first_of(u";；。+\n") != std::u16string_view::npos) return true;
  const bool other_thing = before.unit.id != value.unit.id;  // 380家、1520路
  return (!value.label.empty() || other_thing) && ranges::any_of(between, text::is_punctuation);
}

// 6月底≥50%，12月底≥95%: steps of one thing.
bool is_step(const Subject& s, const Answer& value) {
  const auto found = s.form.reader().passage(value.label);
  return !found.empty() && !found.front().is_quantity();
}

// 每月1次, 2小时内: says how often or how soon, and belongs to what stands before it.
bool is_target(const Subject& s, const Answer& value) {
  return value.unit.per.empty() && !value.unit.none() && !(is_time(value) && !s.in_level1("cost")) && !s.words["each_labels"].suffix_of(value.label);
}

// The parts of a value by their labels: 二级 2个, 三级 1个. Nothing where a part has no label, or shares it with another,
// or there are more than anyone would make rows of.
std::vector<std::pair<std::u16string, std::u16string>> labelled_parts(const Cell& cell) {
  constexpr std::size_t kLongest = 10;
  constexpr std::size_t kMost = 20;
  std::vector<std::pair<std::u16string, std::u16string>> out;
  for (const Answer& part : cell.answer.parts) {
    const bool plain = !part.label.empty() && part.label.size() <= kLongest && ranges::all_of(part.label, text::is_han);
    const bool taken = ranges::any_of(out, [&](const auto& each) { return each.first == part.label; });
    if (!plain || taken || out.size() == kMost) return {};
    out.emplace_back(part.label, words_at(cell, part.span));
  }
  return out;
}

void set_whole(const Subject& s, CellRef cell, const std::u16string& text, Fix& fix) {
  fix.edits.emplace_back(TextEdit{cell, make_span(0, s.form.at(cell).text.size()), text});
}

// One row for each part, named after it. The other value must say the same, or have the same parts.
std::optional<Fix> split_rows(const Subject& s) {
  const auto parts = labelled_parts(s.here());
  const CellRef other_cell = s.beside(s.meta().id == "annual" ? "cycle" : "annual");
  const Cell& other = s.form.at(other_cell);
  const auto others = other.text == s.here().text ? parts : labelled_parts(other);
  if (parts.size() < 2 || s.form.tpl().kind == 'P' || (!other.answer.blank() && others.size() != parts.size())) return std::nullopt;
  Fix fix{"split", {}, {}};
  std::u16string names;
  const Cell& name = s.form.at(s.beside("name"));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::u16string value = i < others.size() ? others[i].second : std::u16string();
    const std::u16string named = name.text + u"\uff08" + parts[i].first + u"\uff09";
    names += (i > 0 ? u"\u3001" : u"") + parts[i].first;
    if (i == 0) {
      set_whole(s, s.cell, parts[i].second, fix);
      set_whole(s, other_cell, value, fix);
      set_whole(s, s.beside("name"), named, fix);
      continue;
    }
    RowInsert row{s.cell.table, s.cell.row + static_cast<int>(i), {}};
    for (const char* level : {"level1", "level2"}) row.cells.emplace_back(level, s.form.at(s.beside(level)).text);
    row.cells.emplace_back("name", named);
    row.cells.emplace_back(s.meta().id, parts[i].second);
    row.cells.emplace_back(s.form.meta(other_cell).id, value);
    fix.edits.emplace_back(std::move(row));
  }
  fix.facts = {{"names", names}};
  return fix;
}

}  // namespace

Outcome several_quantities(const Subject& s) {
  if (s.answer().kind != Kind::compound) return not_applicable();
  if (ranges::any_of(s.form.reader().claims(s.here().text), [](const auto& claim) { return claim.stated.has_value(); })) return pass();
  const bool cost = s.in_level1("cost");
  const Answer* last = nullptr;
  int items = 0;
  const Quoted quoted(s.words, s.here().text);
  for (const Answer& value : s.answer().parts) {
    // 3个（二级2个、三级1个）: what stands in brackets explains.
    if (quoted.holds(value.span) || is_step(s, value)) continue;
    if (cost ? value.kind != Kind::money : !is_target(s, value)) continue;
    if (!last || begins_item(s, *last, value)) ++items;
    last = &value;
  }
  if (items < 2) return pass();
  Outcome out = fail(s.cell, cost ? "standards" : "several");
  out.facts = {{"count", whole_text(items)}};
  if (static_cast<int>(s.answer().parts.size()) == items) {
    if (auto fix = split_rows(s)) out.fixes.push_back(std::move(*fix));
  }
  return out;
}

}  // namespace hebiao::rules
