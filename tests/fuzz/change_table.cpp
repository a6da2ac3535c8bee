// Forms as pasted: lines, cells and tags damaged, sentences and labels put into cells, the whole printed as Markdown or HTML.
#include <array>
#include <vector>

#include "form/damages.h"
#include "fuzz/changes.h"

namespace hebiao::fuzz {
namespace {

using test::Chance;
using test::Rows;

bool has_markup(const std::string& text) { return text.find('<') != std::string::npos || text.find('|') != std::string::npos; }

std::string a_label(Chance& chance) {
  const auto& templates = test::catalogue().templates;
  const auto& tpl = templates[chance.below(templates.size())];
  if (chance.once_in(6)) return test::u8(tpl.title);
  if (chance.once_in(2)) return test::u8(tpl.fields[chance.below(tpl.fields.size())].label);
  const auto& table = tpl.tables[chance.below(tpl.tables.size())];
  return test::u8(table.columns[chance.below(table.columns.size())].label);
}

std::string a_mark(Chance& chance) {
  constexpr std::array marks{"\t", "\n", "\r\n", "|", "\\|", "\\", "\"", "<br>", "<td>", "</td>", "<tr>", "<table>", "</table>", "<", ">", "&amp;",
                             "&#20803;", "&lt;", "<td rowspan=3>", "<td colspan=2>", "<!--", "-->", "#", "**", "|---|", "：", " ", "　", "<p>", "<b>"};
  return marks[chance.below(marks.size())];
}

// Something new in one cell, or in place of it.
void write_cell(Rows& rows, Chance& chance) {
  auto& row = rows[chance.below(rows.size())];
  std::string& cell = row[chance.below(row.size())].text;
  switch (chance.below(5)) {
    case 0: cell = a_sentence(chance); break;
    case 1: cell = a_label(chance); break;
    case 2: cell = a_label(chance) + "：" + cell; break;
    case 3: cell += a_label(chance); break;
    default: cell = change_prose(cell, chance);
  }
}

// The pieces of marked-up text: tags, cells and lines, each with what ends it.
std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == '<' && !out.back().empty()) out.emplace_back();
    out.back() += c;
    if (c == '>' || c == '\n' || c == '|') out.emplace_back();
  }
  return out;
}

std::string change_pieces(const std::string& text, Chance& chance) {
  std::vector<std::string> pieces = pieces_of(text);
  const std::size_t at = chance.below(pieces.size());
  const std::size_t other = chance.below(pieces.size());
  switch (chance.below(5)) {
    case 0: pieces[at].clear(); break;
    case 1: pieces[at] += pieces[at]; break;
    case 2: std::swap(pieces[at], pieces[other]); break;
    case 3: pieces[at] = change_prose(pieces[at], chance); break;
    default: pieces[at] += chance.once_in(2) ? a_mark(chance) : pieces[other];
  }
  std::string out;
  for (const std::string& piece : pieces) out += piece;
  return out;
}

std::string printed(const std::string& text, Chance& chance) {
  const test::Document document = test::document_of(text);
  if (chance.once_in(3)) return test::markdown(document, {chance.once_in(2), chance.once_in(2), chance.once_in(2) ? "## " : "", ""});
  return test::html(document, test::kDialects[chance.below(test::kDialects.size())]);
}

std::string insert_mark(std::string text, Chance& chance) {
  const std::u16string units = test::u16(text);
  const std::size_t at = chance.below(units.size() + 1);
  return test::u8(units.substr(0, at)) + a_mark(chance) + test::u8(units.substr(at));
}

}  // namespace

std::string change_table(const std::string& text, Chance& chance) {
  if (chance.once_in(8)) return insert_mark(text, chance);
  if (has_markup(text)) return change_pieces(text, chance);
  if (chance.once_in(24)) return printed(text, chance);
  Rows rows = test::rows_of(text);
  if (rows.empty()) return a_label(chance);
  switch (chance.below(4)) {
    case 0: write_cell(rows, chance); break;
    case 1: test::kDamages[chance.below(test::kDamages.size())](rows, chance); break;
    default: test::mutate(rows, chance);
  }
  return test::text_of(rows);
}

}  // namespace hebiao::fuzz
