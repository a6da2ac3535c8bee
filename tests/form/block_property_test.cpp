// Blocks cut out of every form of tests/clean and tests/golden, and blocks made at random.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "base/ranges.h"
#include "block_support.h"
#include "form/row_place.h"
#include "packages.h"
#include "text/chars.h"

using namespace hebiao;
using test::u16;
using test::u8;
using Texts = std::vector<std::vector<std::u16string>>;

namespace {

const form::Table& meta(const form::Form& form, int table) { return form.tpl().tables[static_cast<std::size_t>(table)]; }

Texts texts_of(const form::Form& form, int table, std::size_t row, std::size_t rows, std::size_t column, std::size_t columns) {
  Texts out;
  for (std::size_t r = row; r < row + rows; ++r) {
    auto& line = out.emplace_back();
    for (std::size_t c = column; c < column + columns; ++c) line.push_back(form.rows(table)[r].cells[c].text);
  }
  return out;
}

// Whether a cell belongs to the merged one above it.
bool is_merged(const form::Table& table, const Texts& texts, std::size_t row, std::size_t at, std::size_t column) {
  if (row == 0 || !form::is_level(table.columns[column])) return false;
  for (std::size_t c = 0; c <= at; ++c) {
    const auto& level = table.columns[column - at + c];
    if ((level.type == form::CellType::level1 || c == at) && texts[row][c] != texts[row - 1][c]) return false;
  }
  return true;
}

std::string quoted(const std::u16string& text) {
  if (text.find(u'\n') == std::u16string::npos) return u8(text);
  std::string out = "\"";
  for (const char c : u8(text)) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

std::string as_text(const form::Table& table, const Texts& texts, std::size_t column, bool merged) {
  std::string out;
  for (std::size_t r = 0; r < texts.size(); ++r) {
    for (std::size_t i = 0; i < texts[r].size(); ++i) {
      if (i > 0) out += '\t';
      if (!merged || !is_merged(table, texts, r, i, column + i)) out += quoted(texts[r][i]);
    }
    out += "\r\n";
  }
  return out;
}

std::string escaped(const std::u16string& text) {
  std::string out;
  for (const char c : u8(text)) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '\n' ? "<br>" : std::string(1, c);
  return out;
}

std::string as_html(const form::Table& table, const Texts& texts, std::size_t column) {
  std::string out = "<html><body><table><!--StartFragment-->";
  for (std::size_t r = 0; r < texts.size(); ++r) {
    out += "<tr>";
    for (std::size_t i = 0; i < texts[r].size(); ++i) {
      if (is_merged(table, texts, r, i, column + i)) continue;
      std::size_t span = 1;
      while (r + span < texts.size() && is_merged(table, texts, r + span, i, column + i)) ++span;
      out += (span > 1 ? "<td rowspan=" + std::to_string(span) + ">" : "<td>") + escaped(texts[r][i]) + "</td>";
    }
    out += "</tr>\n";
  }
  return out + "<!--EndFragment--></table></body></html>";
}

// text/plain with every level, with merged ones, and text/html alone.
std::vector<std::pair<std::string, std::string>> all_flavours(const form::Table& table, const Texts& texts, std::size_t column) {
  return {{as_text(table, texts, column, false), {}}, {as_text(table, texts, column, true), {}}, {{}, as_html(table, texts, column)}};
}

template <class Do>
void each_table(Do run) {
  for (const auto& file : test::filled_forms()) {
    const std::string& name = file.first;
    const auto read = test::read_text(file.second);
    for (const form::Form& form : read.package.forms) {
      for (int table = 0; table < static_cast<int>(form.tpl().tables.size()); ++table) {
        INFO(name << ' ' << meta(form, table).id);
        if (!form.rows(table).empty()) run(form, table);
      }
    }
  }
}

// The texts of the rows by class, in their order; rows without text left out.
std::map<std::u16string, std::string> by_class(const form::Form& form, int table) {
  std::map<std::u16string, std::string> out;
  for (const form::Row& row : form.rows(table)) {
    std::string texts;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!form::is_level(meta(form, table).columns[i])) texts += u8(row.cells[i].text) + '|';
    }
    if (texts.find_first_not_of('|') == std::string::npos) continue;
    const form::Place& place = row.place;
    const auto level = [](const auto* known, const form::Cell& cell) { return known ? known->label : cell.text; };
    const bool classes = meta(form, table).indicators;
    out[classes ? level(place.level1, row.cells[0]) + u'/' + level(place.level2, row.cells[1]) : std::u16string()] += texts + '\n';
  }
  return out;
}

std::string path_of(const form::Form& form, int table, std::size_t row, std::size_t column) {
  return form::path_of(form.tpl(), {table, static_cast<int>(row), static_cast<int>(column)});
}

}  // namespace

TEST_CASE("block: what was cut out of a table and is pasted in its place changes nothing") {
  int blocks = 0;
  each_table([&](const form::Form& form, int table) {
    const auto& tpl = meta(form, table);
    const std::size_t count = form.rows(table).size();
    const std::size_t width = tpl.columns.size();
    for (std::size_t row = 0; row < count; ++row) {
      for (const std::size_t rows : {std::size_t{2}, count - row}) {
        for (std::size_t column = 0; row + rows <= count && column < width; ++column) {
          const Texts texts = texts_of(form, table, row, rows, column, width - column);
          const std::string path = path_of(form, table, row, column);
          for (const auto& flavours : all_flavours(tpl, texts, column)) {
            const auto plan = test::plan(form, path, flavours.first, flavours.second);
            if (plan.text) continue;
            ++blocks;
            CHECK_MESSAGE(plan.edits.empty(), path << "\n" << flavours.first << flavours.second << "\n" << u8(plan.edits.front().cells.front().second));
            CHECK_MESSAGE(plan.left.empty(), path << "\n" << flavours.first << flavours.second << "\n" << u8(plan.left.front()));
          }
        }
      }
    }
  });
  MESSAGE(blocks << " blocks");
}

TEST_CASE("block: a whole table in an empty form stands as it stood, every row in its class") {
  each_table([&](const form::Form& form, int table) {
    const auto& tpl = meta(form, table);
    const Texts texts = texts_of(form, table, 0, form.rows(table).size(), 0, tpl.columns.size());
    const auto expected = by_class(form, table);
    for (const auto& flavours : all_flavours(tpl, texts, 0)) {
      form::Form empty = form::blank_form(form.tpl(), form.reader());
      if (empty.rows(table).empty()) empty.insert_row(table, 0);
      if (tpl.fixed && empty.rows(table).size() < texts.size()) continue;  // more rows than the form is printed with
      const auto plan = test::plan(empty, path_of(empty, table, 0, tpl.columns.size() - 1), flavours.first, flavours.second);
      if (plan.text) continue;
      test::carry_out(plan, empty);
      CHECK_MESSAGE(by_class(empty, table) == expected, flavours.first << flavours.second << "\n" << test::rows(empty, table));
      CHECK(plan.left.empty());
    }
  });
}

namespace {

// A character of the block, or of the form before: where it is afterwards.
std::map<char16_t, int> counted(const std::vector<std::u16string>& texts) {
  std::map<char16_t, int> out;
  for (const auto& text : texts) {
    for (const char16_t c : text) out[c] += text::is_space(c) ? 0 : 1;
  }
  return out;
}

std::string random_block(std::mt19937& random, std::vector<std::u16string>& texts) {
  const std::vector<std::u16string> words = {u"数量指标", u"质量指标", u"产出指标", u"成本指标", u"满意度指标", u"三级指标", u"年度指标值", u"绩效指标",
                                             u"二级指标", u"名称", u"备注", u"甲", u"乙丙", u"3份", u"≥95%", u"第一行\n第二行", u"\"0起\"", u"", u"", u"", u"1"};
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  const std::size_t rows = 1 + pick(5);
  const std::size_t width = 2 + pick(6);
  std::string out;
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < width; ++c) {
      const auto& word = words[pick(words.size())];
      if (c > 0) out += '\t';
      out += quoted(word);
      // What the template knows as a label may be what the block says by it; an unknown head is said once.
      if (ranges::find(words, word) - words.begin() > 10) texts.push_back(word);
    }
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("block: no text of any block is lost, and the form stays in its limits") {
  std::mt19937 random(7);
  const char* const templates[] = {"project_2026", "approval_2020", "department_2026"};
  for (int turn = 0; turn < 3000; ++turn) {
    form::Form form = form::blank_form(*test::catalogue().find_template(templates[turn % 3]), test::catalogue().reader);
    std::vector<std::u16string> texts;
    const std::string block = random_block(random, texts);
    const int table = static_cast<int>(form.tpl().tables.size()) - 1;
    const auto& columns = meta(form, table).columns;
    const std::size_t row = random() % form.rows(table).size();
    const auto before = form.rows(table).size();
    const auto plan = test::plan(form, path_of(form, table, row, 2 + random() % (columns.size() - 2)), block, {});
    test::carry_out(plan, form);
    std::vector<std::u16string> there = plan.left;
    if (plan.text) there.push_back(*plan.text);
    for (const form::Row& each : form.rows(table)) {
      for (const form::Cell& cell : each.cells) there.push_back(cell.text);
    }
    const auto found = counted(there);
    // A head that the table lacks is said once, however often a block repeats it; a level stands once for its rows.
    const auto said = [&](const std::u16string& each) {
      const auto level = [&](const form::Row& line) { return line.cells[0].text == each || line.cells[1].text == each; };
      return ranges::find(plan.left, each) != plan.left.end() || ranges::any_of(form.rows(table), level);
    };
    texts.erase(std::remove_if(texts.begin(), texts.end(), said), texts.end());
    for (const auto& character : counted(texts)) {
      const auto at = found.find(character.first);
      const bool kept = at != found.end() && at->second >= character.second;
      CHECK_MESSAGE(kept, block << "\n" << test::rows(form, table) << u8(std::u16string(1, character.first)));
    }
    if (meta(form, table).fixed) CHECK(form.rows(table).size() == before);
  }
}
