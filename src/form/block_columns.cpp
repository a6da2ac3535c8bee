#include "form/block_columns.h"

#include <algorithm>
#include <set>

#include "base/ranges.h"
#include "form/column_order.h"
#include "form/row_place.h"

namespace hebiao::form {
namespace {

using Kind = Meaning::Kind;

constexpr int kNone = -1;                  // a column of the block that the table lacks
constexpr std::ptrdiff_t kFewestHeads = 2;  // among texts that are none

class Columns {
 public:
  Columns(const Block& block, const Form& form, int table, int column, const Labels& labels)
      : block_(block), form_(form), tpl_(form.tpl().tables[static_cast<std::size_t>(table)]), table_(table), caret_(column), labels_(labels) {}

  BlockRows run() {
    const auto head = ranges::find_if(block_.lines, [&](const GridLine& line) { return is_head(line); });
    const bool headed = head != block_.lines.end();
    if (!headed) by_content();
    for (auto line = block_.lines.begin(); line != block_.lines.end(); ++line) {
      if (is_head(*line)) take_head(*line);
      else if (headed && line < head) leave(*line);
      else add_row(*line);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] int width() const { return static_cast<int>(tpl_.columns.size()); }
  [[nodiscard]] const Field& column(int at) const { return tpl_.columns[static_cast<std::size_t>(at)]; }

  // The section's name, which stands beside its rows.
  [[nodiscard]] bool is_section(const GridCell& cell) const {
    return ranges::any_of(labels_.meanings(cell.key), [](const Meaning& m) { return m.kind == Kind::table || m.kind == Kind::heading; });
  }

  [[nodiscard]] std::vector<int> heads_of(const GridCell& cell) const {
    std::vector<int> out;
    for (const Meaning& meaning : labels_.meanings(cell.key)) {
      if (meaning.kind == Kind::column && meaning.table == table_) out.push_back(meaning.index);
    }
    return out;
  }

  [[nodiscard]] bool is_head(const GridLine& line) const {
    const auto head = [&](const GridCell& cell) { return !heads_of(cell).empty(); };
    const auto other = [&](const GridCell& cell) { return !cell.text.empty() && !head(cell) && !is_section(cell); };
    const auto level = [&](const GridCell& cell) { return labels_.means_level(cell.key); };
    if (ranges::any_of(line.cells, level)) return false;
    const auto heads = ranges::count_if(line.cells, head);
    const auto others = ranges::count_if(line.cells, other);
    return heads > 0 && (others == 0 || (heads >= kFewestHeads && heads >= others));
  }

  void take_head(const GridLine& line) {
    map_.assign(static_cast<std::size_t>(block_.width), kNone);
    ColumnOrder order;
    std::vector<const GridCell*> unknown;
    for (const GridCell& cell : line.cells) {
      const auto heads = heads_of(cell);
      const auto free = ranges::find_if(heads, [&](int head) { return ranges::find(map_, head) == map_.end(); });
      if (free != heads.end()) order.add(map_at(cell.column) = *free, cell.column);
      else if (!cell.text.empty() && !is_section(cell)) unknown.push_back(&cell);
    }
    for (const GridCell* cell : unknown) {
      const int like = order.missing_like(cell->key, tpl_);
      if (like >= 0) order.add(map_at(cell->column) = like, cell->column);
      else if (!said_.contains(cell->key)) out_.left.push_back(cell->text);
    }
    for (const GridCell* cell : unknown) said_.insert(cell->key);
  }

  int& map_at(int grid_column) { return map_[static_cast<std::size_t>(grid_column)]; }

  // How many texts a column of the block has, and how many of them a test holds for.
  template <class Test>
  [[nodiscard]] std::pair<int, int> count(int grid_column, Test test) const {
    std::pair<int, int> out;
    for (const GridLine& line : block_.lines) {
      for (const GridCell& cell : line.cells) {
        if (cell.column != grid_column || cell.text.empty()) continue;
        ++out.first;
        if (test(cell)) ++out.second;
      }
    }
    return out;
  }

  [[nodiscard]] bool blank(int grid_column) const {
    return count(grid_column, [](const GridCell&) { return true; }).first == 0;
  }

  // A column of first or second levels: at least half of its texts are known as such.
  [[nodiscard]] bool holds(int grid_column, Kind kind) const {
    const auto [texts, known] = count(grid_column, [&](const GridCell& cell) { return labels_.means(cell.key, kind); });
    return known > 0 && known * 2 >= texts;
  }

  // A block that may be without levels: an indicator may be called like one.
  [[nodiscard]] bool is_narrow() const { return block_.width <= ranges::count_if(tpl_.columns, [](const Field& each) { return !is_level(each); }); }

  // Words, not targets.
  [[nodiscard]] bool holds_names(int grid_column) const {
    const auto [texts, words] = count(grid_column, [&](const GridCell& cell) { return form_.reader().value(cell.text).kind == quantity::Kind::text; });
    return words * 2 > texts;
  }

  [[nodiscard]] bool holds_section(int grid_column) const {
    const auto [texts, known] = count(grid_column, [&](const GridCell& cell) { return is_section(cell); });
    return texts > 0 && known == texts;
  }

  void by_content() {
    map_.assign(static_cast<std::size_t>(block_.width), kNone);
    int from = block_.width > 1 && holds_section(0) ? 1 : 0;
    for (int at = from; at < block_.width && (at == from || blank(at - 1)); ++at) {
      if (const auto levels = first_level(at)) return fill(at, *levels);
    }
    if (block_.width - from == width()) return fill(from, 0);
    const int free = static_cast<int>(ranges::find_if(tpl_.columns, [](const Field& each) { return !is_level(each); }) - tpl_.columns.begin());
    while (from + 1 < block_.width && block_.width - from > width() - caret_ && blank(from)) ++from;
    fill(from, std::max(free, std::min(caret_, width() - (block_.width - from))));
  }

  // The level with which the block begins; a blank column before the second levels is that of the first.
  [[nodiscard]] std::optional<int> first_level(int from) const {
    const int level1 = tpl_.column("level1");
    const int level2 = tpl_.column("level2");
    if (level1 < 0 || level2 < 0) return std::nullopt;
    const bool second = holds(from, Kind::level2) && (!is_narrow() || holds_names(from + 1) || is_level(column(caret_)));
    const bool first = holds(from, Kind::level1);
    const bool next = holds(from + 1, Kind::level2);
    if (next && (first || (blank(from) && !holds(from + 2, Kind::level2)))) return level1;
    if (second && (!first || block_.width - from < width())) return std::max(level2, second_half(block_.width - from));
    return first ? std::optional(level1) : std::nullopt;
  }

  // The second level of the second triple, if the block is pasted there and fits; -1 if not.
  [[nodiscard]] int second_half(int columns) const {
    const int at = tpl_.column("level2_annual");
    return at >= 0 && caret_ >= at && columns <= width() - at ? at : -1;
  }

  // The columns of the block from `from` on at those of the table from `at` on. Levels that the block has not are passed
  // over, but between two triples only if all that is left fits behind them.
  void fill(int from, int at) {
    const int name = tpl_.column("name");
    for (; from < block_.width && at < width(); ++from, ++at) {
      for (; at < width() && is_level(column(at)) && !holds_level(from, at); ++at) {
        const auto rest = tpl_.columns.begin() + at;
        const int others = static_cast<int>(std::count_if(rest, tpl_.columns.end(), [](const Field& each) { return !is_level(each); }));
        if (at > name && block_.width - from != others) return;
      }
      if (at < width()) map_at(from) = at;
    }
  }

  [[nodiscard]] bool holds_level(int grid_column, int at) const {
    const bool as_wide = block_.width - grid_column >= width() - at;
    return as_wide || blank(grid_column) || holds(grid_column, column(at).type == CellType::level1 ? Kind::level1 : Kind::level2);
  }

  void add_row(const GridLine& line) {
    BlockRow row{std::vector<std::optional<std::u16string>>(tpl_.columns.size())};
    for (const int at : map_) {
      if (at != kNone) row.cells[static_cast<std::size_t>(at)].emplace();
    }
    bool other = false;
    for (const GridCell& cell : line.cells) {
      const int at = cell.column < block_.width ? map_at(cell.column) : kNone;
      if (at != kNone) row.cells[static_cast<std::size_t>(at)] = is_level(column(at)) ? labels_.known_text(cell.text) : cell.text;
      else if (!cell.text.empty() && !is_section(cell)) out_.left.push_back(cell.text);
      other |= at == kNone && !cell.text.empty();
    }
    const auto filled = [](const auto& cell) { return cell && !cell->empty(); };
    if (!other || ranges::any_of(row.cells, filled)) out_.rows.push_back(std::move(row));
  }

  void leave(const GridLine& line) {
    for (const GridCell& cell : line.cells) {
      if (!cell.text.empty()) out_.left.push_back(cell.text);
    }
  }

  const Block& block_;
  const Form& form_;
  const Table& tpl_;
  int table_;
  int caret_;
  const Labels& labels_;
  std::set<std::u16string> said_;  // unknown heads; repeated on each page
  std::vector<int> map_;  // by column of the block
  BlockRows out_;
};

}  // namespace

BlockRows rows_of_block(const Block& block, const Form& form, int table, int column, const Labels& labels) {
  return Columns(block, form, table, column, labels).run();
}

}  // namespace hebiao::form
