#include "form/block.h"

#include "base/ranges.h"
#include "form/form_reader.h"
#include "form/labels.h"
#include "form/row_place.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

// Lines as the reader of whole forms takes them.
std::vector<GridLine> without_blanks(const std::vector<GridLine>& lines) {
  std::vector<GridLine> out;
  for (const GridLine& line : lines) {
    GridLine kept{line.number, {}};
    ranges::copy_if(line.cells, std::back_inserter(kept.cells), [](const GridCell& cell) { return !cell.text.empty(); });
    if (!kept.cells.empty()) out.push_back(std::move(kept));
  }
  return out;
}

// 项目名称 | … in its first cell: a line of the head of a form.
bool names_field(const GridLine& line, const Labels& labels) {
  const std::u16string& key = line.cells.front().key;
  return labels.means(key, Meaning::Kind::field) || labels.filled(key);
}

// A column of labels with their values makes a part of a form, onto a table two of them; a row may begin like one by chance.
bool is_part_of_form(const std::vector<GridLine>& lines, const Labels& labels, bool onto_field) {
  const auto named = ranges::count_if(lines, [&](const GridLine& line) { return names_field(line, labels); });
  return named >= (onto_field ? 1 : 2);
}

BlockRows rows_of(const Form& read, int table) {
  BlockRows out;
  for (const Row& row : read.rows(table)) {
    BlockRow& to = out.rows.emplace_back();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool level = is_level(read.tpl().tables[static_cast<std::size_t>(table)].columns[i]);
      const std::u16string& text = row.cells[i].text;
      to.cells.push_back(text.empty() && !level ? std::nullopt : std::optional(text));
    }
  }
  return out;
}

void fill_form(const Form& form, const std::vector<GridLine>& lines, const Labels& labels, int& room, BlockPlan& plan) {
  Form read(form.tpl(), form.reader());
  int rows = kMaxRows;
  FormReader reader(read, labels, rows);
  for (const GridLine& line : lines) reader.line(line);
  reader.finish();
  for (int i = 0; i < static_cast<int>(read.fields().size()); ++i) {
    const CellRef field{-1, 0, i};
    const std::u16string& text = read.at(field).text;
    if (text.empty() || text == form.at(field).text) continue;
    plan.edits.push_back({field, false, {{i, text}}});
  }
  for (int table = 0; table < static_cast<int>(form.tpl().tables.size()); ++table) {
    place_rows(form, table, 0, rows_of(read, table), room, plan);
  }
  for (const Unplaced& piece : read.unplaced) plan.left.push_back(piece.text);
}

std::u16string joined(const std::vector<GridLine>& lines, bool long_text) {
  std::u16string out;
  for (const GridLine& line : lines) {
    if (!out.empty()) out.push_back(long_text ? u'\n' : u' ');
    for (const GridCell& cell : line.cells) {
      if (&cell != &line.cells.front()) out.push_back(u' ');
      out += cell.text;
    }
  }
  return out;
}

}  // namespace

BlockPlan plan_block(const Form& form, CellRef at, const Clipboard& clipboard, int room) {
  const bool long_text = form.meta(at).type == CellType::long_text;
  const text::Lexicons& words = form.reader().words();
  const Block block = block_of(clipboard, at.table >= 0 && !long_text, words);
  BlockPlan plan;
  if (block.text) {
    plan.text = block.text;
    return plan;
  }
  const Labels labels(form.tpl(), words["traditional"]);
  const std::vector<GridLine> lines = without_blanks(block.lines);
  if (is_part_of_form(lines, labels, at.table < 0)) {
    fill_form(form, lines, labels, room, plan);
  } else if (at.table < 0) {
    plan.text = joined(lines, long_text);
  } else {
    place_rows(form, at.table, at.row, rows_of_block(block, form, at.table, at.column, labels), room, plan);
  }
  return plan;
}

}  // namespace hebiao::form
