#include "form/table_reader.h"

#include <algorithm>
#include <cstdlib>

#include "base/ranges.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

using Kind = Meaning::Kind;

const Table& meta(const Form& form, int table) { return form.tpl().tables[static_cast<std::size_t>(table)]; }

}  // namespace

int TableReader::add_row() {
  const int row = static_cast<int>(form_->rows(table_).size());
  form_->insert_row(table_, row);
  return row;
}

void TableReader::put(int row, std::string_view column, const std::u16string& text) {
  const int at = meta(*form_, table_).column(column);
  if (at >= 0) form_->set({table_, row, at}, text);
}

void TableReader::leave(const GridCell& cell, int line) { form_->unplaced.push_back({{}, cell.text, line}); }

void TableReader::head(const GridLine& line) {
  for (const GridCell& cell : line.cells) {
    for (const Meaning& meaning : labels_->meanings(cell.key)) {
      if (meaning.kind != Kind::column || meaning.table != table_) continue;
      const bool taken = ranges::any_of(heads_, [&](auto& head) { return head.first == meaning.index; });
      if (taken) continue;  // a second triple has the same heads
      heads_.emplace_back(meaning.index, cell.column);
      break;
    }
  }
}

void TableReader::row(const GridLine& line) {
  if (meta(*form_, table_).indicators) indicator_row(line);
  else plain_row(line);
}

int TableReader::head_column(std::string_view id) const {
  const int column = meta(*form_, table_).column(id);
  const auto found = ranges::find_if(heads_, [column](auto& head) { return head.first == column; });
  return found == heads_.end() ? -1 : found->second;
}

// The table columns of the cells if all stand under heads, as printed or moved left by a lost section cell.
std::optional<std::vector<int>> TableReader::aligned(const GridLine& line) const {
  for (const int shift : {0, 1}) {
    std::vector<int> out;
    for (const GridCell& cell : line.cells) {
      const auto head = ranges::find_if(heads_, [&](auto& h) { return h.second == cell.column + shift; });
      if (head != heads_.end()) out.push_back(head->first);
    }
    if (out.size() == line.cells.size()) return out;
  }
  return std::nullopt;
}

// Otherwise the amount goes to the money column and the texts around it keep their order.
std::vector<int> TableReader::by_content(const GridLine& line) const {
  const Table& table = meta(*form_, table_);
  const int money = table.column("money");
  std::vector<int> out(line.cells.size(), -1);
  int next = 0;
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    Form probe(form_->tpl(), form_->reader());
    probe.insert_row(table_, 0);
    if (money >= 0) probe.set({table_, 0, money}, line.cells[i].text);
    const bool amount = money >= 0 && next <= money && i > 0 &&
                        probe.at({table_, 0, money}).answer.kind == quantity::Kind::money;
    if (amount) next = money;
    else if (next == money) ++next;
    if (next < static_cast<int>(table.columns.size())) out[i] = next++;
  }
  return out;
}

void TableReader::plain_row(const GridLine& line) {
  const std::size_t columns = meta(*form_, table_).columns.size();
  const int row = add_row();
  std::vector<int> places;
  if (line.cells.size() == columns) {
    for (std::size_t i = 0; i < columns; ++i) places.push_back(static_cast<int>(i));
  } else {
    places = aligned(line).value_or(by_content(line));
  }
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    if (places[i] < 0) leave(line.cells[i], line.number);
    else form_->set({table_, row, places[i]}, line.cells[i].text);
  }
}

// Reads the leading level cells; returns how many cells they were.
std::size_t TableReader::read_levels(const GridLine& line, int row) {
  std::size_t at = 0;
  bool level1 = false;
  for (; at < line.cells.size(); ++at) {
    const GridCell& cell = line.cells[at];
    if (labels_->means(cell.key, Kind::table) && at == 0) continue;
    if (!level1 && labels_->means(cell.key, Kind::level1)) {
      put(row, "level1", cell.text);
      level1 = true;
    } else if (labels_->means(cell.key, Kind::level2)) {
      put(row, "level2", cell.text);
      return at + 1;
    } else {
      break;
    }
  }
  return at;
}

// Merged cells leave their text in the first row only; a known second level names the first.
void TableReader::inherit_levels(int row) {
  const bool level2 = !form_->cell(table_, row, "level2").text.empty();
  const bool level1 = !form_->cell(table_, row, "level1").text.empty();
  if (!level1 && !level2 && row > 0) {
    for (const std::string_view column : {"level1", "level2", "level2_annual"}) {
      put(row, column, std::u16string(form_->cell(table_, row - 1, column).text));
    }
  }
  const Place& place = form_->rows(table_)[static_cast<std::size_t>(row)].place;
  if (!level1 && level2 && place.level1) {
    const std::u16string_view above = row > 0 ? form_->cell(table_, row - 1, "level1").text : std::u16string_view();
    const bool same = find_level1(meta(*form_, table_), above) == place.level1;
    put(row, "level1", same ? std::u16string(above) : place.level1->label);
  }
}

void TableReader::indicator_row(const GridLine& line) {
  const int row = add_row();
  const std::size_t levels = read_levels(line, row);
  const bool has_level2 = levels > 0 && labels_->means(line.cells[levels - 1].key, Kind::level2);
  const int level2_column = has_level2 ? line.cells[levels - 1].column : -1;
  inherit_levels(row);
  std::vector<GridCell> rest(line.cells.begin() + static_cast<std::ptrdiff_t>(levels), line.cells.end());
  if (meta(*form_, table_).column("name_annual") < 0) {
    if (rest.size() > 3) {
      std::for_each(rest.begin() + 3, rest.end(), [&](const GridCell& cell) { leave(cell, line.number); });
      rest.resize(3);
    }
    single_values(row, std::move(rest), level2_column);
    return;
  }
  auto split = ranges::find_if(rest, [&](const GridCell& cell) { return labels_->means(cell.key, Kind::level2); });
  triple(row, {rest.begin(), split}, "name", "cycle");
  if (split == rest.end()) return;
  put(row, "level2_annual", split->text);
  triple(row, {split + 1, rest.end()}, "name_annual", "annual");
}

// Name and value of one half of a row with two triples; what is too much is left.
void TableReader::triple(int row, const std::vector<GridCell>& cells, std::string_view name, std::string_view value) {
  if (!cells.empty()) put(row, name, cells[0].text);
  if (cells.size() > 1) put(row, value, cells[1].text);
  for (std::size_t i = 2; i < cells.size(); ++i) leave(cells[i], 0);
}

// Targets exactly under their heads, one or both: the name before them is missing.
bool TableReader::stands_at_values(const std::vector<GridCell>& cells) const {
  const int name = head_column("name");
  const bool both = cells.size() == 2 && cells[1].column == head_column("annual");
  const bool under_cycle = cells[0].column == head_column("cycle") && (both || cells.size() == 1);
  const bool under_annual = cells[0].column == head_column("annual") && cells.size() == 1;
  if (name < 0 || cells[0].column <= name || (!under_cycle && !under_annual)) return false;
  const quantity::Answer first = form_->reader().value(cells[0].text);
  const bool whole = first.span.begin == 0 && first.span.end == text::trimmed(cells[0].text).size();
  return (both && cells[0].text == cells[1].text) || (first.is_quantity() && whole);
}

void TableReader::single_values(int row, std::vector<GridCell> cells, int level2_column) {
  if (cells.empty()) return;
  // Behind a second level the name follows at once; a gap of a cell or more means that it is missing.
  const bool gap = level2_column >= 0 && cells[0].column > level2_column + 1 && cells.size() < 3 &&
                   head_column("name") >= 0 && cells[0].column > head_column("name");
  const bool nameless = gap || stands_at_values(cells);
  const int name_column = !nameless ? cells[0].column : gap ? level2_column + 1 : head_column("name");
  if (!nameless) {
    put(row, "name", cells[0].text);
    cells.erase(cells.begin());
  }
  if (cells.size() == 1) {
    lone_.push_back({row, cells[0].column - name_column, cells[0].text});
  } else if (cells.size() >= 2) {
    put(row, "cycle", cells[0].text);
    put(row, "annual", cells[1].text);
    offsets_.emplace_back(cells[0].column - name_column, cells[1].column - name_column);
    if (cells.size() > 2) leave(cells[2], 0);
  }
}

void TableReader::finish() {
  for (const Lone& lone : lone_) {
    std::pair<int, int> usual{1, 2};
    const auto distance = [&](const std::pair<int, int>& o) {
      return std::min(std::abs(lone.offset - o.first), std::abs(lone.offset - o.second));
    };
    for (const auto& offsets : offsets_) {
      if (distance(offsets) < distance(usual) || &offsets == &offsets_.front()) usual = offsets;
    }
    const bool annual = std::abs(lone.offset - usual.second) < std::abs(lone.offset - usual.first);
    put(lone.row, annual ? "annual" : "cycle", lone.text);
  }
  lone_.clear();
}

}  // namespace hebiao::form
