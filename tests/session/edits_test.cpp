// A package that was edited is like one that was opened: after each of many random edits the report is, byte by byte,
// that of a new session of the exported package, and exporting what was opened gives the same export.
// HEBIAO_EDITS: how many edits (2,000); HEBIAO_SEED: which.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <random>

#include "form/limits.h"
#include "json/form_json.h"
#include "json/report_json.h"
#include "session/session.h"
#include "support.h"

using namespace hebiao;
using session::Session;
using test::u16;

namespace {

unsigned setting(const char* name, unsigned otherwise) {
  const char* given = std::getenv(name);
  return given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : otherwise;
}

// The texts of all rules' examples: each makes one rule speak, or nearly.
void gather(const json::Json& json, std::vector<std::u16string>& out) {
  if (json.is_string()) out.push_back(u16(json.get<std::string>()));
  if (!json.is_structured()) return;
  for (const auto& [key, value] : json.items()) {
    if (key != "template") gather(value, out);
  }
}

std::vector<std::u16string> example_texts() {
  std::vector<std::u16string> out;
  for (const rules::RuleInfo& rule : test::catalogue().rules) {
    const auto json = json::parse(test::slurp(test::source_path("src/rules/" + rule.family + "/" + rule.id + ".json")));
    for (const json::Json& example : (*json)["examples"]) gather(example["form"], out);
  }
  return out;
}

class Editor {
 public:
  explicit Editor(unsigned seed) : random_(seed), session_(test::catalogue(), {}, session::Locale::zh) {}

  const Session& session() const { return session_; }

  void edit() {
    const std::size_t what = session_.size() == 0 ? 19 : below(24);
    if (what < 8) type();
    else if (what < 13) fill();
    else if (what < 15) insert_row();
    else if (what == 15) remove_row();
    else if (what == 16) move_row();
    else if (what < 19) waive();
    else if (what < 21) add_form();
    else if (what == 21) remove_form();
    else set_previous();
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  std::size_t any_form() { return below(session_.size()); }
  const form::Form& form(std::size_t at) const { return session_.package().forms[at]; }
  const std::u16string& any_text() { return texts_[below(texts_.size())]; }

  form::CellRef any_cell(const form::Form& in) {
    const std::size_t fields = in.fields().size();
    const std::size_t tables = in.tpl().tables.size();
    const int table = static_cast<int>(below(tables));
    const std::size_t rows = in.rows(table).size();
    if (below(3) == 0 || rows == 0) return {-1, 0, static_cast<int>(below(4) == 0 ? std::size_t(in.tpl().field("name")) : below(fields))};
    const std::size_t columns = in.tpl().tables[static_cast<std::size_t>(table)].columns.size();
    return {table, static_cast<int>(below(rows)), static_cast<int>(below(columns))};
  }

  // One character more or less.
  void type() {
    const std::size_t at = any_form();
    const form::CellRef cell = any_cell(form(at));
    std::u16string text = form(at).at(cell).typed();
    const std::u16string& from = any_text();
    if (!text.empty() && below(3) == 0) text.erase(below(text.size()), 1);
    else if (!from.empty()) text.insert(below(text.size() + 1), 1, from[below(from.size())]);
    session_.set(at, cell, u16(test::u8(text)));  // half a surrogate pair is no text
  }

  void fill() {
    const std::size_t at = any_form();
    const form::CellRef cell = any_cell(form(at));
    const std::size_t how = below(12);
    if (how == 0) session_.set(at, cell, {});
    else if (how == 1) session_.set(at, cell, std::u16string(form::kMaxCellUnits - 1 + below(3), u'\u6c34'));
    else if (how < 4 && cell.table < 0) session_.set(at, {-1, 0, form(at).tpl().field("name")}, years_[below(3)] + u"\u5e74\u57f9\u8bad");
    else session_.set(at, cell, any_text());
  }

  int any_table(std::size_t at) { return static_cast<int>(below(form(at).tpl().tables.size())); }
  int rows(std::size_t at, int table) const { return static_cast<int>(form(at).rows(table).size()); }

  void insert_row() {
    const std::size_t at = any_form();
    const int table = any_table(at);
    std::vector<std::pair<std::string, std::u16string>> cells;
    for (const form::Field& column : form(at).tpl().tables[static_cast<std::size_t>(table)].columns) {
      if (below(2) == 0) cells.emplace_back(column.id, any_text());
    }
    session_.insert_row(at, table, static_cast<int>(below(static_cast<std::size_t>(rows(at, table)) + 1)), cells);
  }

  void remove_row() {
    const std::size_t at = any_form();
    const int table = any_table(at);
    if (const int count = rows(at, table)) session_.remove_row(at, table, static_cast<int>(below(static_cast<std::size_t>(count))));
  }

  void move_row() {
    const std::size_t at = any_form();
    const int table = any_table(at);
    const auto count = static_cast<std::size_t>(rows(at, table));
    if (count > 0) session_.move_row(at, table, static_cast<int>(below(count)), static_cast<int>(below(count)));
  }

  void waive() {
    const std::size_t at = any_form();
    std::vector<form::Waiver> waivers = form(at).waivers;
    if (!waivers.empty() && below(3) == 0) waivers.erase(waivers.begin() + static_cast<std::ptrdiff_t>(below(waivers.size())));
    for (const auto* list : {&session_.report().forms[at].findings, &session_.report().package.findings}) {
      if (list->empty()) continue;
      const session::Finding& finding = (*list)[below(list->size())];
      auto waiver = session_.waiver(at, finding.rule, finding.field);
      if (waiver) waivers.push_back(std::move(*waiver));
    }
    session_.set_waivers(at, std::move(waivers));
  }

  // An empty one, or one like another.
  void add_form() {
    if (session_.size() >= kMostForms) return remove_form();
    if (session_.size() > 0 && below(2) == 0) return session_.add_form(form(any_form()));
    const auto& templates = test::catalogue().templates;
    session_.add_form(form::blank_form(templates[below(templates.size())], test::catalogue().reader));
  }

  void remove_form() { session_.remove_form(any_form()); }

  void set_previous() {
    std::vector<form::Form> forms;
    for (const form::Form& each : session_.package().forms) {
      if (below(2) == 0) forms.push_back(each);
    }
    session_.set_previous(std::move(forms));
  }

  static constexpr std::size_t kMostForms = 3;
  std::mt19937 random_;
  const std::vector<std::u16string> texts_ = example_texts();
  const std::vector<std::u16string> years_{u"2025", u"2026", u"2027"};
  Session session_;
};

std::string report_of(const Session& session) { return json::dump(json::write_report("", session.package(), session.report(), {})); }

}  // namespace

TEST_CASE("a package that was edited is like one that was opened") {
  const unsigned seed = setting("HEBIAO_SEED", 1);
  const unsigned edits = setting("HEBIAO_EDITS", 2000);
  Editor editor(seed);
  for (unsigned i = 0; i < edits; ++i) {
    CAPTURE(seed);
    CAPTURE(i);
    editor.edit();
    const std::string exported = json::dump(json::write(editor.session().package()));
    const auto parsed = json::parse(exported);
    REQUIRE(parsed);
    auto opened = json::read_package(*parsed, test::catalogue());
    REQUIRE(opened);
    const Session fresh(test::catalogue(), std::move(*opened), session::Locale::zh);
    REQUIRE(json::dump(json::write(fresh.package())) == exported);
    REQUIRE(report_of(fresh) == report_of(editor.session()));
  }
}
