// The published forms of ../shared/corpus (or of HEBIAO_CORPUS) against what a person read in the raw text.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>

#include "form/read_package.h"
#include "json/limits.h"
#include "support.h"

using namespace hebiao;
using test::u16;
using test::u8;

namespace {

using Line = std::vector<std::string>;
using FormKey = std::pair<std::string, std::string>;  // file and number of the form

// The lines of a table beside this test, in cells; comments are left out.
std::vector<Line> table(const std::string& name) {
  std::vector<Line> lines;
  std::istringstream text(test::slurp(test::source_path("tests/form/corpus/" + name)));
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with('#')) continue;
    Line cells(1);
    for (const char c : line) {
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back().push_back(c);
    }
    lines.push_back(cells);
  }
  REQUIRE_FALSE(lines.empty());
  return lines;
}

// A cell that the table leaves out at the end of a line is empty.
std::string at(const Line& line, std::size_t column) { return column < line.size() ? line[column] : ""; }

std::string corpus_folder() {
  const char* chosen = std::getenv("HEBIAO_CORPUS");
  return chosen ? chosen : test::source_path("../shared/corpus");
}

bool corpus_is_missing() {
  if (std::filesystem::is_directory(corpus_folder())) return false;
  MESSAGE("skipped: there is no corpus at " << corpus_folder());
  return true;
}

const form::ReadResult& read(const std::string& file) {
  static std::map<std::string, form::ReadResult> known;
  if (const auto found = known.find(file); found != known.end()) return found->second;
  auto result = form::read_package(u16(test::slurp(corpus_folder() + "/" + file)), test::catalogue().templates,
                                   test::catalogue().reader, json::kMaxForms);
  REQUIRE_MESSAGE(result, file << ": " << result.error().message);
  return known.emplace(file, std::move(*result)).first->second;
}

// clang 14 captures no structured binding in doctest's lambdas, hence the names by value.
std::string name_of(const FormKey& key) { return key.first + " form " + key.second; }

const form::Form& form_of(const FormKey& key) {
  const auto& forms = read(key.first).package.forms;
  const auto number = static_cast<std::size_t>(std::stoi(key.second));
  REQUIRE_MESSAGE(number <= forms.size(), name_of(key));
  return forms[number - 1];
}

std::map<FormKey, std::vector<Line>> by_form(const std::string& name) {
  std::map<FormKey, std::vector<Line>> forms;
  for (const Line& line : table(name)) forms[{line[0], line[1]}].push_back(line);
  return forms;
}

// Whether the cell holds what rows.tsv says: the text itself, or a beginning and the length of the whole.
bool holds(const form::Cell& cell, const std::string& expected) {
  const std::u16string text = u16(expected);
  const auto cut = text.find(u'…');
  if (cut == std::u16string::npos) return cell.text == text;
  return cell.text.starts_with(text.substr(0, cut)) && std::to_string(cell.text.size()) == u8(text.substr(cut + 1));
}

// The levels are labels of the official form: line breaks inside and the width of brackets make no difference.
bool labelled(const form::Cell& cell, const std::string& expected) {
  return text::label_key(cell.text) == text::label_key(u16(expected));
}

void check_row(const form::Form& form, int row, const Line& line) {
  const int table = form.tpl().table("indicators");
  const auto cell = [&](const char* column) -> const form::Cell& { return form.cell(table, row, column); };
  CAPTURE(line[0] + " form " + line[1] + " row " + line[2]);
  CHECK_MESSAGE(labelled(cell("level1"), line[3]), u8(cell("level1").text));
  CHECK_MESSAGE(labelled(cell("level2"), line[4]), u8(cell("level2").text));
  CHECK_MESSAGE(holds(cell("name"), at(line, 5)), u8(cell("name").text));
  CHECK_MESSAGE(holds(cell("cycle"), at(line, 6)), u8(cell("cycle").text));
  CHECK_MESSAGE(holds(cell("annual"), at(line, 7)), u8(cell("annual").text));
  CHECK_MESSAGE(labelled(cell("level2_annual"), at(line, 8)), u8(cell("level2_annual").text));
  CHECK_MESSAGE(holds(cell("name_annual"), at(line, 9)), u8(cell("name_annual").text));
  const form::Place& place = form.rows(table)[static_cast<std::size_t>(row)].place;
  CHECK(place.level1 != nullptr);
  CHECK(place.level2 != nullptr);
}

bool is_figure(const form::Field& field) {
  return field.type == form::CellType::money || field.type == form::CellType::count ||
         field.type == form::CellType::year;
}

// The cells of the form that money.tsv must name.
std::size_t figures_of(const form::Form& form) {
  std::size_t count = 0;
  for (const auto& field : form.tpl().fields) count += is_figure(field);
  for (std::size_t i = 0; i < form.tpl().tables.size(); ++i) {
    for (const auto& column : form.tpl().tables[i].columns) {
      if (is_figure(column)) count += form.rows(static_cast<int>(i)).size();
    }
  }
  return count;
}

}  // namespace

TEST_CASE("corpus: every indicator row is read as a person reads it") {
  if (corpus_is_missing()) return;
  std::size_t rows = 0;
  const auto forms = by_form("rows.tsv");
  for (const auto& [key, lines] : forms) {
    const form::Form& form = form_of(key);
    const std::string where = name_of(key);
    REQUIRE_MESSAGE(form.rows(form.tpl().table("indicators")).size() == lines.size(), where);
    for (const Line& line : lines) check_row(form, std::stoi(line[2]) - 1, line);
    rows += lines.size();
  }
  MESSAGE(rows << " rows of " << forms.size() << " forms compared");
}

TEST_CASE("corpus: no form more or less, and nothing unplaced") {
  if (corpus_is_missing()) return;
  std::map<std::string, std::size_t> files;
  for (const auto& [key, lines] : by_form("rows.tsv")) ++files[key.first];
  for (const auto& [file, count] : files) {
    const form::ReadResult& result = read(file);
    const std::string where = file;
    CAPTURE(where);
    CHECK(result.package.forms.size() == count);
    CHECK(result.unplaced.empty());
    for (const form::Form& form : result.package.forms) CHECK(form.unplaced.empty());
  }
}

TEST_CASE("corpus: every figure of fields and tasks stands in its cell") {
  if (corpus_is_missing()) return;
  std::size_t figures = 0;
  for (const auto& [key, lines] : by_form("money.tsv")) {
    const form::Form& form = form_of(key);
    const std::string where = name_of(key);
    CHECK_MESSAGE(figures_of(form) == lines.size(), where);
    for (const Line& line : lines) {
      CAPTURE(where + " " + line[2]);
      const auto ref = form::parse_path(form, line[2]);
      REQUIRE(ref);
      CHECK(u8(form.at(*ref).text) == at(line, 3));
    }
    figures += lines.size();
  }
  MESSAGE(figures << " figures compared");
}

TEST_CASE("corpus: the arithmetic that must stay silent names cells of the forms") {
  if (corpus_is_missing()) return;
  for (const Line& line : table("claims.tsv")) {
    CAPTURE(line[0] + " form " + line[1] + " " + line[5]);
    const form::Form& form = form_of({line[0], line[1]});
    std::istringstream paths(line[4] + " " + at(line, 6));
    for (std::string path; paths >> path;) CHECK_MESSAGE(form::parse_path(form, path), path);
  }
}
