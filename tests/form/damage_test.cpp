// Forms damaged at random, always the same way: damages that keep the meaning change no cell, and whatever happens
// nothing is lost.
#include <algorithm>
#include <map>
#include <random>

#include "dialects.h"
#include "form/labels.h"
#include "packages.h"

using namespace hebiao;
using test::u16;
using test::u8;

namespace {

using Rows = std::vector<test::SheetRow>;

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  // From 0 to `count` - 1; the library's distributions differ between implementations.
  std::size_t below(std::size_t count) { return count == 0 ? 0 : engine_() % count; }
  bool once_in(std::size_t times) { return below(times) == 0; }

 private:
  std::mt19937 engine_;
};

Rows rows_of(const std::string& text) {
  Rows out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out.push_back(test::cells_of(line));
  return out;
}

std::string text_of(const Rows& rows, const std::string& line_end = "\n") {
  std::string out;
  for (const auto& row : rows) {
    for (const auto& cell : row) out += (&cell == &row.front() ? "" : "\t") + cell.text;
    out += line_end;
  }
  return out;
}

const std::vector<form::Labels>& all_labels() {
  static const auto* all = [] {
    auto* out = new std::vector<form::Labels>();
    for (const auto& tpl : test::catalogue().templates) out->emplace_back(tpl, test::catalogue().reader.words()["traditional"]);
    return out;
  }();
  return *all;
}

bool is_label(const std::string& text) {
  const std::u16string key = text::label_key(u16(text));
  return std::any_of(all_labels().begin(), all_labels().end(), [&](auto& labels) { return labels.knows(key); });
}

bool is_head(const test::SheetRow& row) {
  return std::any_of(row.begin(), row.end(), [](auto& cell) { return cell.text == "三级指标"; });
}

// The indices of rows below the heads of indicators that have a name and a value of their own: what follows the
// levels are two texts or more, none of which is a label.
std::vector<std::size_t> full_rows(const Rows& rows) {
  std::vector<std::size_t> out;
  bool below = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].front().text.empty()) {
      std::vector<std::string> texts;
      for (const auto& cell : rows[i]) {
        if (!cell.text.empty() && (!texts.empty() || !is_label(cell.text))) texts.push_back(cell.text);
      }
      const bool named = rows[i].size() > 4 && !rows[i][3].text.empty() && !is_label(rows[i][3].text);
      if (below && named && texts.size() >= 2) out.push_back(i);
      continue;
    }
    below = is_head(rows[i]);
  }
  return out;
}

void prepend(test::SheetRow& row, std::size_t count) { row.insert(row.begin(), count, test::SheetCell{}); }

void shift_row(Rows& rows, Chance& chance) {
  const auto full = full_rows(rows);
  if (!full.empty()) prepend(rows[full[chance.below(full.size())]], 1 + chance.below(2));
}

void drop_leading_tabs(Rows& rows, Chance& chance) {
  const auto full = full_rows(rows);
  if (full.empty()) return;
  test::SheetRow& row = rows[full[chance.below(full.size())]];
  while (row.front().text.empty()) row.erase(row.begin());
}

void repeat_section(Rows& rows, Chance& chance) {
  const auto full = full_rows(rows);
  if (!full.empty()) rows[full[chance.below(full.size())]].front().text = "绩效指标";
}

void repeat_heads(Rows& rows, Chance& chance) {
  const auto full = full_rows(rows);
  if (full.empty()) return;
  const std::size_t at = full[chance.below(full.size())];
  std::size_t head = at;
  while (!is_head(rows[head])) --head;
  rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), test::SheetRow(rows[head]));
}

// At the left edge of everything, or between the columns of one table and right of them.
void empty_column(Rows& rows, Chance& chance) {
  const std::size_t at = chance.below(8);
  for (auto& row : rows) {
    if (row.size() > at && row.size() > 1) row.insert(row.begin() + static_cast<std::ptrdiff_t>(at), test::SheetCell{});
  }
}

void space_in_label(Rows& rows, Chance& chance) {
  for (auto& row : rows) {
    for (auto& cell : row) {
      std::u16string text = u16(cell.text);
      if (text.size() < 2 || !is_label(cell.text) || !chance.once_in(4)) continue;
      text.insert(1 + chance.below(text.size() - 1), chance.once_in(2) ? u" " : u"\u3000");
      cell.text = u8(text);
    }
  }
}

using Damage = void (*)(Rows&, Chance&);
constexpr std::array<Damage, 6> kDamages{shift_row, drop_leading_tabs, repeat_section, repeat_heads, empty_column, space_in_label};

std::string without_label_spaces(const std::string& all) { return u8(text::label_key(u16(test::replaced(all, "\n", "/")))); }

void swap_any(Rows& rows, Chance& chance) {
  auto& one = rows[chance.below(rows.size())];
  auto& other = rows[chance.below(rows.size())];
  std::swap(one[chance.below(one.size())], other[chance.below(other.size())]);
}

// The end of the line is lost, and what stood on both sides of it becomes one cell.
void join_lines(Rows& rows, std::size_t at) {
  if (at + 1 >= rows.size()) return;
  test::SheetRow& below = rows[at + 1];
  rows[at].back().text += below.front().text;
  rows[at].insert(rows[at].end(), below.begin() + 1, below.end());
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

// One random change, of whole lines, of cells or of characters.
void mutate(Rows& rows, Chance& chance) {
  const auto at = static_cast<std::ptrdiff_t>(chance.below(rows.size()));
  test::SheetRow& row = rows[static_cast<std::size_t>(at)];
  const auto column = static_cast<std::ptrdiff_t>(chance.below(row.size()));
  std::string& text = row[static_cast<std::size_t>(column)].text;
  switch (chance.below(9)) {
    case 0: if (rows.size() > 1) rows.erase(rows.begin() + at); return;
    case 1: rows.insert(rows.begin() + at, test::SheetRow(row)); return;
    case 2: std::swap(row, rows[chance.below(rows.size())]); return;
    case 3: if (row.size() > 1) row.erase(row.begin() + column); return;
    case 4: row.insert(row.begin() + column, test::SheetCell(row[static_cast<std::size_t>(column)])); return;
    case 5: swap_any(rows, chance); return;
    case 6: rows.insert(rows.begin() + at, rows[chance.below(rows.size())]); return;
    case 7: join_lines(rows, static_cast<std::size_t>(at)); return;
    default: {
      std::u16string units = u16(text);
      if (!units.empty()) units.erase(chance.below(units.size()), 1 + chance.below(3));
      text = u8(units);
    }
  }
}

std::string squeezed(std::u16string_view text) {
  std::u16string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char16_t c) { return c > u' ' && c != 0x3000 && c != 0xa0; });
  return u8(out);
}

// All texts that were read, one a line, without the levels, which merged rows repeat.
std::string read_texts(const form::ReadResult& result) {
  std::string out = squeezed(result.package.preamble) + '\n';
  const auto add = [&](std::u16string_view text) { out += squeezed(text) + '\n'; };
  for (const auto& form : result.package.forms) {
    add(form.title);
    for (const auto& field : form.fields()) add(field.text);
    for (int t = 0; t < static_cast<int>(form.tpl().tables.size()); ++t) {
      for (const auto& row : form.rows(t)) {
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
          const auto type = form.tpl().tables[static_cast<std::size_t>(t)].columns[c].type;
          if (type != form::CellType::level1 && type != form::CellType::level2) add(row.cells[c].text);
        }
      }
    }
    for (const auto& piece : form.unplaced) add(piece.text);
  }
  for (const auto& piece : result.unplaced) add(piece.text);
  return out;
}

std::size_t times(const std::string& text, const std::string& piece) {
  std::size_t out = 0;
  for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + piece.size())) ++out;
  return out;
}

// What of a cell must be found: nothing of a label, the value behind a label with a colon, else all.
std::string wanted(const std::string& typed) {
  const std::string cell = typed.substr(std::min(typed.find_first_not_of("# "), typed.size()));
  if (is_label(cell)) return {};
  const std::u16string text = u16(cell);
  const std::u16string key = text::label_key(text);
  for (const auto& tpl : test::catalogue().templates) {
    if (key == text::label_key(tpl.title)) return {};
  }
  for (const auto& labels : all_labels()) {
    if (const auto value = labels.inline_value(text)) return squeezed(std::u16string_view(text).substr(value->second));
  }
  return squeezed(text);
}

// A line of heads; one that lost a character may still be read as one.
bool is_line_of_heads(const test::SheetRow& row) {
  return std::count_if(row.begin(), row.end(), [](auto& cell) {
    const std::u16string key = text::label_key(u16(cell.text));
    return std::any_of(all_labels().begin(), all_labels().end(), [&](auto& labels) { return labels.means(key, form::Meaning::Kind::column); });
  }) >= 3;
}

bool is_like_a_head(const std::string& text) {
  const std::u16string key = text::label_key(u16(text));
  const auto begins_or_ends = [&](const std::u16string& label) {
    const auto same = static_cast<std::size_t>(std::mismatch(key.begin(), key.end(), label.begin(), label.end()).first - key.begin());
    return key.size() >= 3 && key.size() < label.size() && label.ends_with(key.substr(same));
  };
  for (const auto& tpl : test::catalogue().templates) {
    for (const auto& table : tpl.tables) {
      if (std::any_of(table.columns.begin(), table.columns.end(), [&](auto& column) { return begins_or_ends(text::label_key(column.label)); })) return true;
    }
  }
  return false;
}

bool is_field_of(const form::ReadResult& result, const std::string& text) {
  return std::any_of(result.package.forms.begin(), result.package.forms.end(), [&](auto& form) {
    return std::any_of(form.fields().begin(), form.fields().end(), [&](auto& field) { return squeezed(field.text) == text; });
  });
}

// The first text that is lost or is found less often than it stood there; a field that is given twice is read once.
std::string lost(const Rows& rows, const form::ReadResult& result) {
  std::map<std::string, std::size_t> counts;
  for (const auto& row : rows) {
    const bool heads = is_line_of_heads(row);
    for (const auto& cell : row) {
      std::size_t& count = counts[wanted(cell.text)];
      count = heads ? std::max<std::size_t>(count, !is_like_a_head(cell.text)) : count + 1;
    }
  }
  const std::string texts = read_texts(result);
  for (const auto& [text, count] : counts) {
    if (text.empty()) continue;
    const std::size_t found = times(texts, text);
    if (found < count && !(found > 0 && is_field_of(result, text))) return text;
  }
  return {};
}

// The first text in no cell whose line does not hold it.
std::string misplaced(const Rows& rows, const form::ReadResult& result) {
  std::vector<form::Unplaced> pieces = result.unplaced;
  for (const auto& form : result.package.forms) pieces.insert(pieces.end(), form.unplaced.begin(), form.unplaced.end());
  for (const auto& piece : pieces) {
    const bool inside = piece.line > 0 && piece.line <= static_cast<int>(rows.size());
    if (!inside) return u8(piece.text) + " in line " + std::to_string(piece.line);
    const std::string line = squeezed(u16(text_of({rows[static_cast<std::size_t>(piece.line - 1)]})));
    const std::string first = squeezed(piece.text.substr(0, piece.text.find(u'\n')));  // a broken label begins there
    if (line.find(first) == std::string::npos) return u8(piece.text) + " in line " + std::to_string(piece.line);
  }
  return {};
}

std::string printed_as(std::size_t way, const std::string& text) {
  const test::Document document = test::document_of(text);
  switch (way) {
    case 0: return test::markdown(document, {true, false, "", ""});
    case 1: return test::markdown(document, {false, false, "", ""});
    case 2: return test::html(document, test::Dialect::browser);
    default: return text;
  }
}

// HEBIAO_ROUNDS tries more than the usual number.
int rounds(int usual) {
  const char* const given = std::getenv("HEBIAO_ROUNDS");
  return given ? std::atoi(given) : usual;
}

}  // namespace

TEST_CASE("damages that keep the meaning change no cell") {
  Chance chance(20260101);
  int changed = 0;
  for (const auto& [name, text] : test::filled_forms()) {
    const std::string expected = without_label_spaces(test::all_of(test::read_text(text)));
    for (int round = 0; round < rounds(12); ++round) {
      Rows rows = rows_of(text);
      const std::size_t first = static_cast<std::size_t>(round) % kDamages.size();
      // Later rounds damage the same text twice, a column before a row.
      const std::size_t second = round < 6 ? kDamages.size() : chance.below(kDamages.size());
      if (second < kDamages.size()) kDamages[std::max(first, second)](rows, chance);
      kDamages[std::min(first, second)](rows, chance);
      changed += text_of(rows) != text;
      const std::string damaged = text_of(rows, chance.once_in(2) ? "\n" : "\r\n");
      CHECK_MESSAGE(without_label_spaces(test::all_of(test::read_text(damaged))) == expected, name << " damages " << first << " " << second << "\n" << damaged);
    }
  }
  CHECK(changed > 450);
}

TEST_CASE("whatever happens to a text, nothing of it is lost") {
  Chance chance(20260102);
  for (const auto& [name, text] : test::filled_forms()) {
    for (int round = 0; round < rounds(8); ++round) {
      Rows rows = rows_of(text);
      for (std::size_t i = 1 + chance.below(8); i > 0; --i) mutate(rows, chance);
      const std::string mutated = text_of(rows);
      const std::string printed = printed_as(chance.below(6), mutated);
      const auto result = form::read_package(u16(printed), test::catalogue().templates, test::catalogue().reader, json::kMaxForms);
      if (!result) continue;  // no form is left in it
      const std::string missing = lost(rows, *result);
      CHECK_MESSAGE(missing.empty(), name << " round " << round << " lost: " << missing << "\n" << printed);
      const std::string elsewhere = printed == mutated ? misplaced(rows, *result) : "";
      CHECK_MESSAGE(elsewhere.empty(), name << " round " << round << " not in its line: " << elsewhere << "\n" << printed);
    }
  }
}
