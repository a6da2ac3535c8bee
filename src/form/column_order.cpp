#include "form/column_order.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/ranges.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

using Kind = Meaning::Kind;

constexpr std::size_t kLeastAlike = 3;
constexpr std::size_t kMostHeads = 64;
constexpr std::array kShifts{0, 1, -1, 2, -2};  // of a damaged row, the likeliest first

bool is_level_at(const Table& table, int column) { return column >= 0 && is_level(table.columns[static_cast<std::size_t>(column)]); }

// Whether all of `part` stands in `whole`, in its order.
bool is_within(std::u16string_view part, std::u16string_view whole) {
  std::size_t at = 0;
  for (const char16_t c : whole) at += at < part.size() && part[at] == c;
  return at == part.size();
}

}  // namespace

int ColumnOrder::missing_like(std::u16string_view key, const Table& table) const {
  int found = -1;
  for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
    const Field& field = table.columns[static_cast<std::size_t>(column)];
    const bool headed = ranges::any_of(heads_, [column](const Head& head) { return head.table_column == column; });
    const std::u16string label = text::label_key(field.label);
    const bool alike = key.size() >= kLeastAlike && (is_within(key, label) || is_within(label, key));
    if (headed || !field.unit.empty() || !alike) continue;
    if (found >= 0) return -1;
    found = column;
  }
  return found;
}

void ColumnOrder::add(int table_column, int grid_column) {
  if (ranges::any_of(heads_, [&](const Head& head) { return head.table_column == table_column; })) return;
  heads_.push_back({table_column, grid_column, {}, {}});
  arrange();
}

void ColumnOrder::add_unknown(const GridCell& head) {
  if (heads_.size() >= kMostHeads) return;
  heads_.push_back({-1, head.column, head.text, head.key});
  arrange();
}

bool ColumnOrder::has_unknown(std::u16string_view key) const {
  return ranges::any_of(heads_, [&](const Head& head) { return head.table_column < 0 && head.key == key; });
}

// Heads in the form's order keep their places; others stand side by side from the first one's place on.
void ColumnOrder::arrange() {
  ranges::stable_sort(heads_, [](const Head& a, const Head& b) { return a.grid_column < b.grid_column; });
  usual_.clear();
  for (const Head& head : heads_) {
    if (head.table_column >= 0) usual_.emplace_back(head.table_column, head.grid_column);
  }
  const bool sorted = std::is_sorted(usual_.begin(), usual_.end());
  varies_ = !sorted || usual_.size() < heads_.size();
  if (!varies_) return;
  ranges::stable_sort(usual_, [](auto& a, auto& b) { return a.first < b.first; });
  int column = heads_.front().grid_column;
  for (auto& each : usual_) each.second = column++;
}

const ColumnOrder::Head* ColumnOrder::at(int grid_column) const {
  const auto found = ranges::find_if(heads_, [grid_column](const Head& head) { return head.grid_column == grid_column; });
  return found == heads_.end() ? nullptr : &*found;
}

// All cells stand under heads, levels under the heads of levels and a leading level nowhere else.
bool ColumnOrder::fits(const std::vector<GridCell>& cells, int shift, const Table& table, const Labels& labels) const {
  bool first = true;
  for (const GridCell& cell : cells) {
    const Head* head = at(cell.column - shift);
    if (!head) return false;
    const bool level = labels.means_level(cell.key);
    if (is_level_at(table, head->table_column) ? !level : first && level) return false;
    first = false;
  }
  return true;
}

// The heads by content and order alone: the levels, then all others if there are as many, or the name only.
std::vector<const ColumnOrder::Head*> ColumnOrder::in_order(const std::vector<GridCell>& cells, const Table& table,
                                                            const Labels& labels) const {
  std::vector<const Head*> others;
  std::map<Kind, const Head*> levels;
  for (const Head& head : heads_) {
    if (head.table_column == table.column("level1")) levels[Kind::level1] = &head;
    else if (head.table_column == table.column("level2")) levels[Kind::level2] = &head;
    else others.push_back(&head);
  }
  std::vector<const Head*> out;
  for (const GridCell& cell : cells) {
    const auto level = ranges::find_if(levels, [&](auto& each) { return labels.means(cell.key, each.first); });
    if (level == levels.end()) break;
    out.push_back(level->second);
    levels.erase(level);
  }
  if (cells.size() - out.size() == others.size()) out.insert(out.end(), others.begin(), others.end());
  const auto name = ranges::find_if(others, [&](const Head* head) { return head->table_column == table.column("name"); });
  if (out.size() < cells.size() && name != others.end()) out.push_back(*name);
  out.resize(cells.size(), nullptr);
  return out;
}

void ColumnOrder::put(const GridCell& cell, const Head* head, Row& row) const {
  if (!head || head->table_column < 0) {
    row.others.push_back({head ? head->label : std::u16string(), cell.text, row.line.number});
    return;
  }
  const auto place = ranges::find_if(usual_, [&](auto& each) { return each.first == head->table_column; });
  row.line.cells.push_back({cell.text, cell.key, place->second});
}

ColumnOrder::Row ColumnOrder::usual(const GridLine& line, const Table& table, const Labels& labels) const {
  Row out{{line.number, {}}, {}, false};
  std::vector<GridCell> cells = line.cells;
  if (labels.means(cells.front().key, Kind::table)) cells.erase(cells.begin());  // the section's name
  const auto shift = ranges::find_if(kShifts, [&](int each) { return fits(cells, each, table, labels); });
  const bool fitting = shift != kShifts.end();
  const auto ordered = fitting ? std::vector<const Head*>() : in_order(cells, table, labels);
  out.moved = !fitting || *shift != 0;
  for (std::size_t i = 0; i < cells.size(); ++i) put(cells[i], fitting ? at(cells[i].column - *shift) : ordered[i], out);
  ranges::stable_sort(out.line.cells, [](const GridCell& a, const GridCell& b) { return a.column < b.column; });
  return out;
}

}  // namespace hebiao::form
