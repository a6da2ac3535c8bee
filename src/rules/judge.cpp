#include "rules/judge.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/ranges.h"
#include "rules/doubtful.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

using form::CellType;
using form::Field;
using form::Form;
using form::Table;

int size_of(const auto& items) { return static_cast<int>(items.size()); }

bool is_text(const Field& field) {
  return field.type == CellType::text || field.type == CellType::long_text || field.type == CellType::value;
}

// The subjects of every scope, gathered once for a form.
class Subjects {
 public:
  Subjects(const Form& form, const text::Lexicons& words, const Context& around) : form_(form), words_(words), around_(around) {
    add(Scope::form, {-1, 0, std::max(0, form.tpl().field("name"))});
    add_fields();
    for (int t = 0; t < size_of(form.tpl().tables); ++t) {
      const Table& table = form.tpl().tables[static_cast<std::size_t>(t)];
      table.indicators ? add_indicators(table, t) : add_tasks(table, t);
    }
    for (const CellRef cell : form::too_long_cells(form)) add(Scope::too_long, cell);
    for (const form::Identity& identity : form.tpl().identities) {
      add(Scope::identity, {-1, 0, std::max(0, form.tpl().field("name"))});
      back(Scope::identity).identity = &identity;
    }
  }

  [[nodiscard]] const std::vector<Subject>& of(Scope scope) const { return by_scope_[static_cast<std::size_t>(scope)]; }

 private:
  void add(Scope scope, CellRef cell) {
    const bool of_cell = scope != Scope::form && scope != Scope::identity && scope != Scope::too_long;
    if (of_cell && !form_.at(cell).too_long.empty()) return;
    by_scope_[static_cast<std::size_t>(scope)].push_back({form_, words_, cell, nullptr, nullptr, nullptr, around_});
  }
  Subject& back(Scope scope) { return by_scope_[static_cast<std::size_t>(scope)].back(); }

  void add_filled(CellRef cell) {
    const Field& field = form_.meta(cell);
    if (form_.at(cell).answer.blank()) return;
    if (is_text(field)) add(Scope::text, cell);
    if (field.type == CellType::money) add(Scope::amount, cell);
  }

  void add_fields() {
    for (int i = 0; i < size_of(form_.tpl().fields); ++i) {
      const CellRef cell{-1, 0, i};
      if (!form_.meta(cell).hidden) add(Scope::field, cell);
      add_filled(cell);
    }
  }

  void add_tasks(const Table& table, int t) {
    add(Scope::table, {t, -1, 0});
    for (int r = 0; r < size_of(form_.rows(t)); ++r) {
      for (int c = 0; c < size_of(table.columns); ++c) {
        add(Scope::table_slot, {t, r, c});
        add_filled({t, r, c});
      }
    }
  }

  void add_indicators(const Table& table, int t) {
    for (const form::Level1& level1 : table.taxonomy) {
      add(Scope::level1, {t, -1, table.column("name")});
      back(Scope::level1).level1 = &level1;
      for (const form::Level2& level2 : level1.level2) {
        add(Scope::level2, {t, -1, table.column("name")});
        back(Scope::level2).level1 = &level1;
        back(Scope::level2).level2 = &level2;
      }
    }
    for (int r = 0; r < size_of(form_.rows(t)); ++r) add_indicator_row(table, t, r);
  }

  void add_indicator_row(const Table& table, int t, int r) {
    add(Scope::row, {t, r, table.column("name")});
    const std::u16string& first = form_.cell(t, r, "name").text;
    for (int c = 0; c < size_of(table.columns); ++c) {
      const Field& column = table.columns[static_cast<std::size_t>(c)];
      const CellRef cell{t, r, c};
      const bool blank = form_.at(cell).answer.blank();
      const bool copy = column.id == "name_annual" && form_.at(cell).text == first;  // one name, one finding
      if (column.column == "name" && !blank && !copy) add(Scope::name, cell);
      if (column.type == CellType::value) {
        add(Scope::value_slot, cell);
        if (!blank) add(Scope::value, cell);
      }
      if (!copy) add_filled(cell);
    }
  }

  const Form& form_;
  const text::Lexicons& words_;
  Context around_;
  std::array<std::vector<Subject>, static_cast<std::size_t>(Scope::too_long) + 1> by_scope_;
};

bool wanted(const RuleInfo& rule, const Subject& subject) {
  if (rule.scope == Scope::identity) return subject.identity->rule == rule.id;
  if (rule.scope == Scope::text && subject.meta().official && !rule.official) return false;
  return rule.fields.empty() || ranges::find(rule.fields, subject.meta().id) != rule.fields.end();
}

// A rule pack switched the message off, or lets the words pass that the rule speaks about, or the row.
bool is_exempt(const RuleInfo& rule, const Form& form, const Outcome& outcome) {
  const auto said = [&](const auto& message) { return message.first == outcome.message && message.second.off; };
  if (ranges::any_of(rule.messages, said)) return true;
  if (rule.exempt.empty()) return false;
  const std::u16string& typed = form.at(outcome.cell).text;
  const Span span = outcome.span.empty() ? make_span(0, typed.size()) : outcome.span;
  const std::u16string words = text::label_key(std::u16string_view(typed).substr(span.begin, span.end - span.begin));
  const std::u16string row = text::label_key(form::row_name(form, outcome.cell));
  return ranges::any_of(rule.exempt, [&](const std::u16string& each) { return each == words || each == row; });
}

using Speakers = std::map<CellRef, std::vector<std::string_view>>;  // the rules that speak about a cell

bool yields(const Judgement& judgement, const Speakers& speakers) {
  const auto& to = judgement.rule->yields_to;
  return ranges::any_of(speakers.at(judgement.outcome.cell), [&](std::string_view rule) { return ranges::find(to, rule) != to.end(); });
}

// A text that was not read correctly is not changed by a button either.
void drop_doubtful_fixes(const Catalogue& catalogue, const Form& form, Outcome& outcome) {
  std::optional<CellRef> last;  // a fix may change one cell at many places
  bool last_doubtful = false;
  const auto doubtful = [&](const Edit& edit) {
    const auto* change = std::get_if<TextEdit>(&edit);
    if (!change) return false;
    if (last != change->cell) last_doubtful = find_doubt(catalogue.words, form.at(change->cell).text).has_value();
    last = change->cell;
    return last_doubtful;
  };
  std::erase_if(outcome.fixes, [&](const Fix& fix) { return ranges::any_of(fix.edits, doubtful); });
}

bool is_for(const RuleInfo& rule, const Form& form) { return !rule.off && rule.kinds.find(form.tpl().kind) != std::string::npos; }

std::vector<Judgement> run(const Catalogue& catalogue, const form::Form& form, Context around,
                           bool (*is_asked)(const RuleInfo&, const Context&)) {
  Memo memo;
  around.memo = &memo;
  const Subjects subjects(form, catalogue.words, around);
  std::vector<Judgement> all;
  for (const RuleInfo& rule : catalogue.rules) {
    if (!is_for(rule, form) || !is_asked(rule, around)) continue;
    for (const Subject& subject : subjects.of(rule.scope)) {
      if (!wanted(rule, subject)) continue;
      Outcome outcome = rule.judge(subject);
      if (outcome.verdict != Verdict::fail && outcome.verdict != Verdict::unsure) continue;
      if (is_exempt(rule, form, outcome)) continue;
      drop_doubtful_fixes(catalogue, form, outcome);
      all.push_back({&rule, std::move(outcome)});
    }
  }
  Speakers speakers;
  for (const Judgement& each : all) speakers[each.outcome.cell].push_back(each.rule->id);
  std::vector<Judgement> out;
  ranges::copy_if(all, std::back_inserter(out), [&](const Judgement& each) { return !yields(each, speakers); });
  ranges::stable_sort(out, [](const Judgement& a, const Judgement& b) {
    return std::tie(a.outcome.cell, a.outcome.span.begin) < std::tie(b.outcome.cell, b.outcome.span.begin);
  });
  return out;
}

bool is_form_rule(const RuleInfo& rule, const Context& around) {
  return rule.family != "package" && (around.previous || rule.family != "previous");
}

bool is_package_rule(const RuleInfo& rule, const Context&) { return rule.family == "package"; }

}  // namespace

const form::Template* Catalogue::find_template(std::string_view id) const {
  const auto found = ranges::find_if(templates, [id](const form::Template& tpl) { return tpl.id == id; });
  return found == templates.end() ? nullptr : &*found;
}

std::vector<Judgement> judge(const Catalogue& catalogue, const form::Form& form, const form::Form* previous) {
  return run(catalogue, form, {{}, nullptr, previous, nullptr}, is_form_rule);
}

std::vector<Judgement> judge_in_package(const Catalogue& catalogue, const form::Form& form, std::span<const form::Form> package,
                                        const PackageIndex& index) {
  return run(catalogue, form, {package, &index, nullptr, nullptr}, is_package_rule);
}

std::vector<form::CellRef> looked_at(const Catalogue& catalogue, const RuleInfo& rule, const form::Form& form, Context around) {
  std::vector<form::CellRef> out;
  if (!is_for(rule, form)) return out;
  Memo memo;
  around.memo = &memo;
  const Subjects subjects(form, catalogue.words, around);
  for (const Subject& subject : subjects.of(rule.scope)) {
    if (wanted(rule, subject) && rule.judge(subject).verdict != Verdict::not_applicable) out.push_back(subject.cell);
  }
  return out;
}

}  // namespace hebiao::rules
