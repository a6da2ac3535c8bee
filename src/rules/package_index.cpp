#include "rules/package_index.h"

#include "rules/goals.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// What one form says of a thing again and again is kept a few times only.
void add_said(std::vector<Said>& all, std::size_t form, const quantity::Answer& answer) {
  constexpr std::size_t kMost = 32;
  const bool enough = all.size() >= kMost && all[all.size() - kMost].form == form;
  if (!enough) all.push_back({form, answer});
}

void add_prices(const form::Form& form, std::size_t at, PackageIndex& out) {
  const int table = form.tpl().table("indicators");
  for (int row = 0; table >= 0 && row < static_cast<int>(form.rows(table).size()); ++row) {
    const quantity::Answer& answer = form.cell(table, row, "annual").answer;
    if (answer.kind != quantity::Kind::money || answer.unit.per.empty()) continue;
    const form::CellRef annual{table, row, form.tpl().tables[static_cast<std::size_t>(table)].column("annual")};
    add_said(out.prices[text::label_key(form::name_cell(form, annual).text)], at, answer);
  }
}

void add_populations(const form::Form& form, std::size_t at, const text::Lexicons& words, PackageIndex& out) {
  for (const form::CellRef cell : goal_cells(form)) {
    const std::u16string& goal = form.at(cell).text;
    if (!words["whole_population_marks"].occurs_in(goal)) continue;
    for (const quantity::Answer& answer : form.reader().passage(goal)) {
      const std::u16string key = population_key(words, goal, answer);
      if (!key.empty()) add_said(out.populations[key], at, answer);
    }
  }
}

void add_units(const form::Form& form, PackageIndex& out) {
  const bool department = is_unit_form(form);
  for (const char* id : {"authority", "unit"}) {
    const std::u16string& name = form.field(department ? "name" : id).text;
    if (name.empty()) continue;
    Called& called = out.units[id][text::label_key(name)];
    called.name = name;
    called.votes += department ? 2 : 1;
  }
}

}  // namespace

std::u16string population_key(const text::Lexicons& words, std::u16string_view text, const quantity::Answer& answer) {
  constexpr std::size_t kReach = 16;
  const bool plain = answer.kind == quantity::Kind::number && answer.comparator == quantity::Comparator::none;
  if (answer.unit.family != "person" || !plain) return {};
  const std::size_t begin = answer.span.begin > kReach ? answer.span.begin - kReach : 0;
  const std::u16string_view before = text.substr(begin, answer.span.begin - begin);
  const text::Entry* people = words["population_nouns"].suffix_of(before);
  const auto whole = people ? words["whole_population_marks"].search(before) : std::nullopt;
  if (!whole) return {};
  return std::u16string(before.substr(whole->begin, whole->end - whole->begin)) + u' ' + people->word;
}

PackageIndex index_of(std::span<const form::Form> package, const text::Lexicons& words) {
  PackageIndex out;
  for (std::size_t i = 0; i < package.size(); ++i) {
    std::u16string name = text::label_key(package[i].field("name").text);
    if (!name.empty()) out.named[{&package[i].tpl(), std::move(name)}].push_back(i);
    add_prices(package[i], i, out);
    add_populations(package[i], i, words, out);
    add_units(package[i], out);
  }
  return out;
}

}  // namespace hebiao::rules
