#include "base/ranges.h"
#include "json/template_check.h"
#include "text/chars.h"

namespace hebiao::json {
namespace {

constexpr std::pair<std::string_view, int> kPapers[] = {{"portrait", 1}, {"landscape", 2}};
constexpr std::pair<std::string_view, int> kAligns[] = {{"start", 1}};
constexpr std::size_t kMaxGrid = 60;
constexpr double kWidest = 1000;

void check_grid(const Node& root) {
  const auto widths = root.list("grid");
  if (widths.size() < 2 || widths.size() > kMaxGrid) root.at("grid").complain("from 2 to " + std::to_string(kMaxGrid) + " widths");
  for (const Node& width : widths) {
    const double given = width.raw().is_number() ? width.raw().get<double>() : 0;
    if (!(given > 0) || given > kWidest) width.complain("a width above 0");
  }
}

// A cell is one of three things.
void check_cell(const form::Template& tpl, const Node& cell, int widest, std::vector<std::string>& drawn) {
  cell.allow({"label", "field", "text", "text_en", "cols"});
  (void)cell.integer("cols", 1, widest);
  if (cell.has("label") + cell.has("field") + cell.has("text") != 1) return cell.complain("one of label, field and text");
  for (const char* key : {"label", "field"}) {
    if (cell.has(key) && tpl.field(cell.string(key)) < 0) cell.at(key).complain("the id of a field");
  }
  (void)cell.string("text_en");
  if (cell.has("field")) drawn.push_back(cell.string("field"));
}

void check_section(const form::Template& tpl, const Node& section, int widest, std::vector<std::string>& drawn) {
  (void)section.flag("head");
  if (section.has("table") == section.has("rows")) return section.complain("either table or rows");
  if (section.has("table")) {
    if (tpl.table(section.string("table")) < 0) section.at("table").complain("the id of a table");
    return drawn.push_back(section.string("table"));
  }
  if (section.list("rows").empty()) section.at("rows").complain("at least one row");
  for (const Node& row : section.list("rows")) {
    if (row.items().empty()) row.complain("at least one cell");
    for (const Node& cell : row.items()) check_cell(tpl, cell, widest, drawn);
  }
}

void check_title_line(const form::Template& tpl, const Node& line, std::vector<std::string>& drawn) {
  line.allow({"field", "text", "text_en", "align", "printed"});
  (void)line.line("text");
  (void)line.string("text_en");
  (void)line.one_of("align", kAligns, 0);
  (void)line.flag("printed");
  if (tpl.field(line.at("field").string()) < 0) line.at("field").complain("the id of a field");
  drawn.push_back(line.string("field"));
}

void check_year(const form::Template& tpl, const Node& root) {
  if (!root.has("default_year")) return;
  const std::u16string year = root.text("default_year");
  if (year.size() != 4 || !ranges::all_of(year, text::is_digit)) root.at("default_year").complain("a year of four digits");
  if (tpl.field("year") < 0) root.at("default_year").complain("a default_year only where a field has the id year");
}

// Words and widths that only the page reads.
void check_extras(const Node& node, int widest) {
  (void)node.string("hint");
  (void)node.string("hint_en");
  (void)node.integer("cols", 1, widest);
}

void check_drawn(const std::string& id, const Node& node, const std::vector<std::string>& drawn, bool hidden) {
  const auto times = ranges::count(drawn, id);
  if (times > 1) node.complain("one place in sections and title_lines, not several");
  if (times == 0 && !hidden) node.complain("a place in sections or title_lines");
}

}  // namespace

void check_layout(const form::Template& tpl, const Node& root) {
  if (root.failed()) return;
  for (const char* key : {"paper", "grid", "title_lines"}) root.require(key, "a value");
  (void)root.one_of("paper", kPapers, 0);
  (void)root.string("title_en");
  check_grid(root);
  check_year(tpl, root);
  const int widest = static_cast<int>(std::max<std::size_t>(root.list("grid").size(), 1));
  std::vector<std::string> drawn;
  for (const Node& section : root.list("sections")) check_section(tpl, section, widest, drawn);
  for (const Node& line : root.list("title_lines")) check_title_line(tpl, line, drawn);
  std::size_t at = 0;
  for (const Node& field : root.list("fields")) {
    check_extras(field, widest);
    check_drawn(tpl.fields[at].id, field, drawn, tpl.fields[at].hidden);
    ++at;
  }
  for (const Node& table : root.list("tables")) {
    for (const Node& column : table.list("columns")) check_extras(column, widest);
    check_drawn(table.string("id"), table, drawn, false);
  }
}

}  // namespace hebiao::json
