// The published forms of ../shared/corpus (or of HEBIAO_CORPUS) against what a person read in the raw text.
#include "form/corpus.h"

using namespace hebiao;
using namespace hebiao::test;

namespace {

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
