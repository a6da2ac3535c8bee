// One mistake in a form that has none: somebody must say so. The table printed at the end says how many are found.
#include <cstdio>
#include <cstdlib>

#include "amount_mutations.h"
#include "goal_mutations.h"
#include "session/session.h"
#include "value_mutations.h"

using namespace hebiao;
using namespace hebiao::test;

namespace {

constexpr unsigned kSeed = 20260104;
constexpr const char* kSums = "S-01 S-02 S-03 S-04 S-05 S-06 S-07 S-08 S-09 S-12 S-17 S-19";

// HEBIAO_ROUNDS makes and lists more than the usual number.
std::size_t rounds(std::size_t usual) {
  const char* const given = std::getenv("HEBIAO_ROUNDS");
  return given ? std::strtoul(given, nullptr, 10) : usual;
}
std::size_t per_form() { return rounds(4); }
std::size_t listed() { return rounds(10); }

constexpr std::array<Mutation, 22> kMutations{{
    {"digit of the budget", kSums, true, digit_of_budget},
    {"digit of a sum", kSums, true, digit_of_sum},
    {"digit of a task's money", kSums, true, digit_of_task},
    {"digit of the cost total", kSums, true, digit_of_cost_total},
    {"yuan and 10,000 yuan swapped", "S-05 S-06 S-17 K-01 N-07", true, ten_thousand_times},
    {"another unit", "K-01 N-07", false, other_unit},
    {"value deleted", "C-13 C-17", false, value_deleted},
    {"field deleted", "C-01 C-02 C-03 C-04 C-06 C-07 C-08 C-09 C-10", false, field_deleted},
    {"cell of a task deleted", "C-04 C-16", false, task_cell_deleted},
    {"cost turned to at least", "W-09 W-10 W-11 W-12", false, cost_turned},
    {"limit turned to at least", "W-09 W-10 W-11 W-12", false, limit_turned},
    {"rate turned to at most", "W-09 W-10 W-11 W-12", false, rate_turned},
    {"number of a goal", "K-10 K-11 K-12 S-09 S-10 S-12 S-13", true, goal_number},
    {"row twice", "N-04 N-05", false, row_twice},
    {"row twice, another value", "N-04 N-05", false, row_twice_with_other_value},
    {"value to a grade", "W-03 W-04 W-05 W-06 W-08 W-33", false, value_to_grade},
    {"value to none", "W-03 W-04 W-05 W-06 W-08 W-24 W-33", false, value_to_none},
    {"name deleted", "C-14 C-17", false, name_deleted},
    {"cycle without the year", "K-05", true, year_outside_cycle},
    {"annual goal of last year", "K-05 K-08 K-09", true, goal_of_last_year},
    {"annual goal of next year", "K-05 K-08 K-09", true, goal_of_next_year},
    {"cycle goal of other years", "K-05 K-06 K-08 K-09", true, goal_of_other_years},
}};

struct Tally {
  int mutants = 0;
  int found = 0;
  std::vector<std::string> survivors;

  void add(bool is_found, const std::string& survivor) {
    ++mutants;
    found += is_found;
    if (!is_found) survivors.push_back(survivor);
  }
  [[nodiscard]] double share() const { return mutants == 0 ? 0 : 100.0 * found / mutants; }
};

std::vector<std::pair<std::string, std::string>> clean_forms() {
  std::vector<std::pair<std::string, std::string>> out;
  for (auto& named : filled_forms()) {
    if (std::filesystem::exists(source_path("tests/clean/" + named.first))) out.push_back(std::move(named));
  }
  return out;
}

// "indicators/3" of "indicators/3/annual"; a field is its own place.
std::string row_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

// Code and place of every finding, whatever its severity.
std::set<std::pair<std::string, std::string>> speaking(const form::Form& form) {
  std::set<std::pair<std::string, std::string>> out;
  for (const auto& finding : session::report_on(catalogue(), form, session::Locale::zh).findings) out.emplace(finding.code, row_of(finding.field));
  return out;
}

using Speaking = decltype(speaking(std::declval<form::Form>()));

// What is said of the mutant and not of the clean form.
Speaking new_in(const form::Form& mutated, const Speaking& before) {
  Speaking out = speaking(mutated);
  std::erase_if(out, [&](const auto& said) { return before.contains(said); });
  return out;
}

bool is_found(const Mutation& mutation, const Mutant& mutant, const form::Form& mutated, const Speaking& said) {
  const std::string place = row_of(form::path_of(mutated.tpl(), mutant.place));
  return std::any_of(said.begin(), said.end(), [&](const auto& each) {
    const bool fair = std::string_view(mutation.codes).find(each.first) != std::string_view::npos;
    return fair && (mutation.anywhere || each.second == place);
  });
}

// Where two texts differ, with some words around.
std::string difference(const std::u16string& before, const std::u16string& after) {
  constexpr std::size_t around = 12;
  const auto differ = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto at = static_cast<std::size_t>(differ.first - before.begin());
  const std::size_t begin = at > around ? at - around : 0;
  return u8(before.substr(begin, at - begin + around)) + " -> " + u8(after.substr(begin, at - begin + around));
}

std::string told(const form::Form& form, const Mutant& mutant) {
  CellRef place = mutant.place;
  if (mutant.twin >= 0) place.row = mutant.twin;
  std::string out = form::path_of(form.tpl(), place) + (place.table < 0 ? "" : " (" + u8(form::row_name(form, place)) + ")");
  for (const auto& [cell, text] : mutant.changes) {
    const CellRef was{cell.table, mutant.twin < 0 ? cell.row : mutant.twin, cell.column};
    out += ": " + difference(form.at(was).text, text);
  }
  return out;
}

// No fair answer, but something else is said.
std::string unfair(const Speaking& said) {
  std::string out;
  for (const auto& [code, place] : said) out += (out.empty() ? "; said: " : ", ") + code + " at " + place;
  return out;
}

void print(const std::string& name, const Tally& tally) {
  std::printf("%-30s %5d %5d %6.1f%%\n", name.c_str(), tally.mutants, tally.found, tally.share());
}

void list_survivors(const std::string& name, const Tally& tally) {
  for (std::size_t i = 0; i < std::min(listed(), tally.survivors.size()); ++i) std::printf("  %s | %s\n", name.c_str(), tally.survivors[i].c_str());
}

Tally tried(const Mutation& mutation) {
  Tally out;
  Chance chance(kSeed);
  for (const auto& [file, text] : clean_forms()) {
    for (const form::Form& form : read_text(text).package.forms) {
      const Speaking before = speaking(form);
      for (const Mutant& mutant : drawn(mutation.make(form, chance), per_form(), chance)) {
        const form::Form mutated = applied(form, mutant);
        const Speaking said = new_in(mutated, before);
        out.add(is_found(mutation, mutant, mutated, said), file + " " + told(form, mutant) + unfair(said));
      }
    }
  }
  return out;
}

std::size_t repairs_in(const std::vector<form::Form>& forms) {
  std::size_t out = 0;
  for (const form::Form& form : forms) out += form::repaired_cells(form).size();
  return out;
}

// A tab before a name: the row is marked as repaired, or something speaks that did not.
Tally tried_shifts() {
  constexpr std::ptrdiff_t name = 3;
  Tally out;
  Chance chance(kSeed);
  for (const auto& [file, text] : clean_forms()) {
    const auto clean = read_text(text);
    const auto full = full_rows(rows_of(text));
    for (std::size_t i = 0; i < per_form(); ++i) {
      Rows rows = rows_of(text);
      SheetRow& row = rows[full[chance.below(full.size())]];
      const std::string before = row[name].text;
      row.insert(row.begin() + name, SheetCell{});
      const auto shifted = read_text(text_of(rows));
      const auto& forms = shifted.package.forms;
      const bool found = repairs_in(forms) > 0 || speaking(forms.front()) != speaking(clean.package.forms.front());
      const char* const how = all_of(shifted) == all_of(clean) ? ": every cell read right, no mark" : ": read otherwise";
      out.add(found, file + " " + before + how);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("mutation: a mistake in a clean form is found") {
  std::vector<std::pair<std::string, Tally>> all;
  for (const Mutation& mutation : kMutations) all.emplace_back(mutation.name, tried(mutation));
  all.emplace_back("row shifted", tried_shifts());
  std::printf("%-30s %5s %5s %7s\n", "mutation", "made", "found", "share");
  for (const auto& [name, tally] : all) print(name, tally);
  std::printf("survivors:\n");
  for (const auto& [name, tally] : all) list_survivors(name, tally);
  constexpr double least = 95;
  for (const auto& each : all) CHECK_MESSAGE(each.second.share() >= least, each.first);
}
