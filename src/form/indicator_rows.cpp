// The rows of the indicator table: levels, name and values by content, and how damaged rows were mended.
#include <algorithm>
#include <cstdlib>

#include "base/ranges.h"
#include "form/table_reader.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

using Kind = Meaning::Kind;

const Table& meta(const Form& form, int table) { return form.tpl().tables[static_cast<std::size_t>(table)]; }

}  // namespace

// Reads the leading level cells; returns how many cells they were.
std::size_t TableReader::read_levels(const GridLine& line, int row) {
  std::size_t at = 0;
  bool level1 = false;
  for (; at < line.cells.size(); ++at) {
    const GridCell& cell = line.cells[at];
    if (labels_->means(cell.key, Kind::table) && at == 0) continue;
    if (!level1 && labels_->means(cell.key, Kind::level1)) {
      put(row, "level1", labels_->known_text(cell.text));
      level1 = true;
    } else if (is_unknown_level2(line, at)) {
      put(row, "level2", cell.text);
      return at + 1;
    } else if (labels_->means(cell.key, Kind::level2)) {
      put(row, "level2", labels_->known_text(cell.text));
      return at + 1;
    } else {
      break;
    }
  }
  return at;
}

// 景观效益: no label of the form, but under the head of the second levels, in a row whose other cells stand as printed.
bool TableReader::is_unknown_level2(const GridLine& line, std::size_t at) const {
  const auto stands_at = [&](std::string_view column) {
    return ranges::any_of(line.cells, [&](const GridCell& cell) { return cell.column == head_column(column); });
  };
  const int head = head_column("level2");
  const GridCell& cell = line.cells[at];
  if (cell.text.size() > kMaxLabelUnits) return false;
  const bool words = form_->reader().value(cell.text).kind == quantity::Kind::text && !labels_->means(cell.key, Kind::level2);
  return head >= 0 && cell.column == head && words && stands_at("name") && stands_at("annual");
}

// Merged cells leave their text in the first row only; a known second level names the first.
void TableReader::inherit_levels(int row) {
  // What is no label in length would multiply with every row.
  const auto above = [&](std::string_view column) {
    const std::u16string& text = row > 0 ? form_->cell(table_, row - 1, column).text : std::u16string();
    return text.size() <= kMaxLabelUnits ? text : std::u16string();
  };
  const bool level2 = !form_->cell(table_, row, "level2").text.empty();
  const bool level1 = !form_->cell(table_, row, "level1").text.empty();
  if (!level1 && !level2 && row > 0) {
    for (const std::string_view column : {"level1", "level2", "level2_annual"}) put(row, column, above(column));
  }
  const Place& place = form_->rows(table_)[static_cast<std::size_t>(row)].place;
  if (!level1 && level2 && !place.level1) put(row, "level1", above("level1"));
  if (!level1 && level2 && place.level1) {
    const std::u16string usual = above("level1");
    const bool same = find_level1(meta(*form_, table_), usual) == place.level1;
    put(row, "level1", same ? usual : place.level1->label);
  }
}

void TableReader::indicator_row(const GridLine& line) {
  const int row = add_row();
  const std::size_t levels = read_levels(line, row);
  inherit_levels(row);
  const auto repair = repair_of(line, levels);
  if (repair) marks_.push_back({row, "name", {*repair, line.number}});
  page_break_ = false;
  std::vector<GridCell> rest(line.cells.begin() + static_cast<std::ptrdiff_t>(levels), line.cells.end());
  if (meta(*form_, table_).column("name_annual") < 0) {
    single_values(row, line, levels, repair && *repair != RepairKind::page_break);
    return;
  }
  two_triples(row, {line.number, std::move(rest)});
}

// The second half begins with its second level; without it, in a row that stands as printed, under the head of its name.
void TableReader::two_triples(int row, const GridLine& rest) {
  const std::vector<GridCell>& cells = rest.cells;
  const auto label = ranges::find_if(cells, [&](const GridCell& cell) { return labels_->means(cell.key, Kind::level2); });
  const bool labelled = label != cells.end();
  const bool as_printed = !cells.empty() && cells.front().column == head_column("name");
  const auto split = labelled || !as_printed ? label : ranges::find_if(cells, [&](const GridCell& cell) { return cell.column == head_column("name_annual"); });
  triple(row, {rest.number, {cells.begin(), split}}, "name", "cycle");
  if (split == cells.end()) return;
  if (labelled) put(row, "level2_annual", split->text);
  triple(row, {rest.number, {split + (labelled ? 1 : 0), cells.end()}}, "name_annual", "annual");
}

bool TableReader::levels_shifted(const GridLine& line, std::size_t levels) const {
  for (std::size_t i = 0; i < levels; ++i) {
    const GridCell& cell = line.cells[i];
    const bool second = i + 1 == levels && labels_->means(cell.key, Kind::level2);
    const int head = head_column(second ? "level2" : "level1");
    if (!labels_->means(cell.key, Kind::table) && head >= 0 && cell.column != head) return true;
  }
  return false;
}

// How the row stands to the heads above it; nothing if there are none.
std::optional<RepairKind> TableReader::repair_of(const GridLine& line, std::size_t levels) const {
  const int name = head_column("name");
  const int cycle = head_column("cycle");
  if (name < 0 || levels == line.cells.size()) return std::nullopt;
  if (moved_) return RepairKind::shifted;
  if (levels_shifted(line, levels)) return RepairKind::shifted;
  const GridCell& first = line.cells[levels];
  const bool values = levels + 1 < line.cells.size();
  const int value = values ? line.cells[levels + 1].column : first.column;
  const bool leads = levels == 0 && first.column <= head_column("level1");
  if (values && first.column < name) return leads ? RepairKind::name_first : RepairKind::shifted;
  if (values && first.column == name && cycle >= 0 && !ranges::any_of(order_.heads(), [&](auto& h) { return h.second == value; })) {
    return RepairKind::extra_column;
  }
  if (values && first.column > name && is_named_value(line, levels)) return RepairKind::shifted;
  return page_break_ ? std::optional(RepairKind::page_break) : std::nullopt;
}

// Name and value of one half of a row with two triples; what is too much is left.
void TableReader::triple(int row, const GridLine& half, std::string_view name, std::string_view value) {
  const std::vector<GridCell>& cells = half.cells;
  if (!cells.empty()) put(row, name, cells[0].text);
  if (cells.size() > 1) put(row, value, cells[1].text);
  for (std::size_t i = 2; i < cells.size(); ++i) leave(cells[i], half.number);
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

// Words and behind them a target: a name and its value, wherever they stand.
bool TableReader::is_named_value(const GridLine& line, std::size_t from) const {
  if (from + 1 >= line.cells.size()) return false;
  const auto kind = [&](std::size_t at) { return form_->reader().value(line.cells[at].text).kind; };
  return kind(from) == quantity::Kind::text && kind(from + 1) != quantity::Kind::text;
}

void TableReader::single_values(int row, const GridLine& line, std::size_t levels, bool repaired) {
  std::vector<GridCell> cells(line.cells.begin() + static_cast<std::ptrdiff_t>(levels), line.cells.end());
  for (; cells.size() > 3; cells.pop_back()) leave(cells.back(), line.number);
  if (cells.empty()) return;
  const bool has_level2 = levels > 0 && labels_->means(line.cells[levels - 1].key, Kind::level2);
  const int level2_column = has_level2 ? line.cells[levels - 1].column : -1;
  // Behind a second level the name follows at once; a gap of a cell or more means that it is missing.
  const bool gap = level2_column >= 0 && cells[0].column > level2_column + 1 && cells.size() < 3 &&
                   head_column("name") >= 0 && cells[0].column > head_column("name");
  const bool nameless = (gap && !is_named_value(line, levels)) || stands_at_values(cells);
  const int name_column = !nameless ? cells[0].column : gap ? level2_column + 1 : head_column("name");
  if (!nameless) {
    put(row, "name", cells[0].text);
    cells.erase(cells.begin());
  }
  if (cells.size() == 1) {
    lone_.push_back({row, line.number, cells[0].column - name_column, cells[0].column, repaired, cells[0].text});
    ++lone_at_[lone_.back().offset];
  } else if (cells.size() >= 2) {
    put(row, "cycle", cells[0].text);
    put(row, "annual", cells[1].text);
    const std::pair offsets{cells[0].column - name_column, cells[1].column - name_column};
    if (ranges::find(offsets_, offsets) == offsets_.end()) offsets_.push_back(offsets);
    if (cells.size() > 2) leave(cells[2], line.number);
  }
}

// Under the only head that the form prints; else like the full rows, of which the one that fits best counts; without
// any the annual value is the second.
bool TableReader::is_annual(const Lone& lone) const {
  if (has_one_value_head()) return head_column("annual") >= 0;
  std::pair<int, int> usual{1, 2};
  const auto distance = [&](const std::pair<int, int>& o) {
    return std::min(std::abs(lone.offset - o.first), std::abs(lone.offset - o.second));
  };
  for (const auto& offsets : offsets_) {
    if (distance(offsets) < distance(usual) || &offsets == &offsets_.front()) usual = offsets;
  }
  return std::abs(lone.offset - usual.second) < std::abs(lone.offset - usual.first);
}

bool TableReader::has_one_value_head() const {
  return head_column("name") >= 0 && (head_column("cycle") >= 0) != (head_column("annual") >= 0);
}

// Where a value stands under its head or behind the last one, its row stands as printed, or others are like it,
// nothing is to be asked.
bool TableReader::is_decided(const Lone& lone) const {
  const Table& table = meta(*form_, table_);
  if (table.column("cycle") < 0 || table.column("annual") < 0 || has_one_value_head()) return true;
  const int cycle = head_column("cycle");
  const int annual = head_column("annual");
  const bool heads = cycle >= 0 && annual >= 0;
  if (heads && (!lone.repaired || lone.column == cycle || lone.column >= annual)) return true;
  const bool like_full_rows = ranges::any_of(offsets_, [&](auto& o) { return lone.offset == o.first || lone.offset == o.second; });
  if (!heads && like_full_rows) return true;
  return lone_at_.at(lone.offset) > 1;
}

void TableReader::finish() {
  for (const Lone& lone : lone_) {
    const std::string column = is_annual(lone) ? "annual" : "cycle";
    put(lone.row, column, lone.text);
    if (!is_decided(lone)) marks_.push_back({lone.row, column, {RepairKind::ambiguous, lone.line}});
  }
  for (const Mark& mark : marks_) {
    const CellRef cell{table_, mark.row, meta(*form_, table_).column(mark.column)};
    if (cell.column >= 0) form_->mark(cell, mark.repair);
  }
  lone_.clear();
  lone_at_.clear();
  marks_.clear();
}

}  // namespace hebiao::form
