#include "form/block_rows.h"

#include <algorithm>
#include <map>

#include "base/ranges.h"
#include "form/limits.h"
#include "form/row_place.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

std::size_t index(int value) { return static_cast<std::size_t>(value); }

struct Slot {  // a row as it will stand
  std::vector<std::u16string> cells;
  RowClass kind;
  std::u16string name;  // label_key
  bool free = false;    // nothing but its levels
  bool under = false;   // the block would cover it in a spreadsheet
  bool taken = false;   // by a row of the block
};

class Placer {
 public:
  Placer(const Form& form, int table, int row, std::size_t height, int& room, BlockPlan& plan)
      : tpl_(form.tpl().tables[index(table)]), table_(table), room_(room), plan_(plan), next_(index(row)) {
    for (const Row& each : form.rows(table)) {
      Slot slot;
      for (const Cell& cell : each.cells) slot.cells.push_back(cell.text);
      describe(slot);
      slot.under = slots_.size() >= next_ && slots_.size() < next_ + height;
      slots_.push_back(std::move(slot));
    }
    if (next_ < slots_.size()) above_ = slots_[next_].cells;
    above_.resize(tpl_.columns.size());
  }

  void place(const BlockRow& row) {
    const bool levelled = has(row, "level1") || has(row, "level2");
    Slot wanted = levelled ? with_levels(row) : like_above(row);
    if (++rows_ > kMaxRows) return leave(row, wanted);
    const auto at = levelled ? of_class(wanted) : downwards(row, wanted);
    if (at) return write(*at, row, wanted);
    const std::size_t last = levelled ? last_of(wanted.kind) : 0;
    const bool skipped = wanted.free && (!levelled || last > 0);
    if (skipped) return leave_unknown_levels(row, last > 0 ? slots_[last - 1].cells : wanted.cells);
    insert(levelled ? behind_class(wanted) : std::min(next_, slots_.size()), row, wanted);
  }

 private:
  [[nodiscard]] bool has(const BlockRow& row, std::string_view id) const {
    const int at = tpl_.column(id);
    return at >= 0 && row.cells[index(at)];
  }

  [[nodiscard]] const std::u16string& text(const std::vector<std::u16string>& cells, std::string_view id) const {
    static const std::u16string none;
    const int at = tpl_.column(id);
    return at < 0 ? none : cells[index(at)];
  }

  // The levels of a hundred rows are a dozen labels.
  const RowClass& kind_of(const std::u16string& level1, const std::u16string& level2) {
    auto& kind = kinds_[{level1, level2}];
    if (!kind) kind = class_of(tpl_, level1, level2);
    return *kind;
  }

  void describe(Slot& slot) {
    slot.kind = kind_of(text(slot.cells, "level1"), text(slot.cells, "level2"));
    slot.name = text::label_key(text(slot.cells, "name"));
    slot.free = true;
    for (std::size_t i = 0; i < slot.cells.size(); ++i) slot.free &= is_level(tpl_.columns[i]) || text::trimmed(slot.cells[i]).empty();
  }

  [[nodiscard]] Slot like_above(const BlockRow& row) {
    Slot out;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool blank = !row.cells[i] || row.cells[i]->empty();
      out.cells.push_back(blank && is_level(tpl_.columns[i]) ? above_[i] : row.cells[i].value_or(std::u16string()));
    }
    describe(out);
    return out;
  }

  // What the row's own levels leave blank: a first level names no second of another, a second names its first.
  [[nodiscard]] Slot with_levels(const BlockRow& row) {
    Slot out = like_above(row);
    const auto typed = [&](std::string_view id) { return has(row, id) && !row.cells[index(tpl_.column(id))]->empty(); };
    const auto cell = [&](std::string_view id) -> std::u16string& { return out.cells[index(tpl_.column(id))]; };
    const Place place = kind_of({}, typed("level2") ? cell("level2") : std::u16string()).place;
    const Level1* above = kind_of(text(above_, "level1"), {}).place.level1;
    if (!typed("level1") && place.level1 && place.level1 != above) cell("level1") = place.level1->label;
    if (typed("level1") && !typed("level2") && !same(tpl_.column("level1"), cell("level1"), text(above_, "level1"))) cell("level2").clear();
    if (tpl_.column("level2_annual") >= 0 && !typed("level2_annual") && cell("level2") != text(above_, "level2")) cell("level2_annual") = cell("level2");
    describe(out);
    return out;
  }

  // Whether two labels of a level mean the same.
  [[nodiscard]] bool same(int column, const std::u16string& a, const std::u16string& b) {
    if (a == b || tpl_.columns[index(column)].type != CellType::level1) return a == b || kind_of({}, a) == kind_of({}, b);
    return kind_of(a, {}) == kind_of(b, {});
  }

  template <class Test>
  [[nodiscard]] std::optional<std::size_t> find(Test test) const {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      const std::size_t at = (next_ + i) % slots_.size();  // from here down, then from the top
      if (!slots_[at].taken && test(slots_[at])) return at;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> of_class(const Slot& wanted) const {
    const auto fits = [&](const Slot& slot) { return slot.kind == wanted.kind; };
    const auto free = [&](const Slot& slot) { return slot.free && fits(slot); };
    if (wanted.free) return find(free);
    if (next_ < slots_.size() && !slots_[next_].taken && slots_[next_].under && fits(slots_[next_])) return next_;
    if (const auto named = find([&](const Slot& slot) { return fits(slot) && !slot.name.empty() && slot.name == wanted.name; })) return named;
    if (const auto blank = find(free)) return blank;
    return tpl_.fixed ? find(fits) : std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> downwards(const BlockRow& row, const Slot& wanted) const {
    if (next_ >= slots_.size()) return std::nullopt;
    const Slot& slot = slots_[next_];
    const bool straight = !tpl_.indicators || tpl_.fixed || !has(row, "name");
    if (straight || slot.kind == wanted.kind) return next_;
    return find([&](const Slot& each) { return each.under && (each.name.empty() ? says(each, row) : each.name == wanted.name); });
  }

  // Whether all that the row has stands there already.
  static bool says(const Slot& slot, const BlockRow& row) {
    bool some = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i] && *row.cells[i] != slot.cells[i]) return false;
      some |= row.cells[i] && !row.cells[i]->empty();
    }
    return some;
  }

  // Behind the last row of a class, from 1; 0 if there is none.
  [[nodiscard]] std::size_t last_of(const RowClass& kind) const {
    for (std::size_t i = slots_.size(); i-- > 0;) {
      if (slots_[i].kind == kind) return i + 1;
    }
    return 0;
  }

  [[nodiscard]] std::size_t behind_class(const Slot& wanted) const {
    const bool begun = next_ > 0 && next_ <= slots_.size() && slots_[next_ - 1].taken;
    if (begun && slots_[next_ - 1].kind == wanted.kind) return next_;
    if (const std::size_t last = last_of(wanted.kind)) return last;
    if (!wanted.kind.place.level1) return std::min(begun ? next_ : next_ + 1, slots_.size());
    std::vector<Place> places;
    for (const Slot& slot : slots_) places.push_back(slot.kind.place);
    return index(place_among(tpl_, places, wanted.kind.place));
  }

  // A label that says what stands there already is worded as it stands. A row without any text takes none away.
  void write(std::size_t at, const BlockRow& row, const Slot& wanted) {
    Slot& slot = slots_[at];
    if (wanted.free) leave_unknown_levels(row, slot.cells);
    BlockEdit edit{{table_, static_cast<int>(at), 0}, false, {}};
    for (std::size_t i = 0; i < row.cells.size() && !wanted.free; ++i) {
      if (!row.cells[i] || *row.cells[i] == slot.cells[i]) continue;
      const int column = static_cast<int>(i);
      if (is_level(tpl_.columns[i]) && (row.cells[i]->empty() || same(column, *row.cells[i], slot.cells[i]))) continue;
      slot.cells[i] = *row.cells[i];
      edit.cells.emplace_back(column, *row.cells[i]);
    }
    if (!edit.cells.empty()) plan_.edits.push_back(std::move(edit));
    describe(slot);
    follow(at);
  }

  void insert(std::size_t at, const BlockRow& row, Slot& wanted) {
    if (tpl_.fixed || slots_.size() >= index(kMaxRows) || room_ <= 0) return leave(row, wanted);
    --room_;
    if (at > 0) word_like(slots_[at - 1], wanted);
    if (at < slots_.size()) word_like(slots_[at], wanted);
    BlockEdit edit{{table_, static_cast<int>(at), 0}, true, {}};
    for (std::size_t i = 0; i < wanted.cells.size(); ++i) {
      if (!wanted.cells[i].empty()) edit.cells.emplace_back(static_cast<int>(i), wanted.cells[i]);
    }
    plan_.edits.push_back(std::move(edit));
    slots_.insert(slots_.begin() + static_cast<std::ptrdiff_t>(at), std::move(wanted));
    follow(at);
  }

  // Rows of one class carry one wording of its labels, as they share a cell of the printed form.
  void word_like(const Slot& neighbour, Slot& wanted) {
    for (std::size_t i = 0; i < wanted.cells.size(); ++i) {
      if (is_level(tpl_.columns[i]) && same(static_cast<int>(i), neighbour.cells[i], wanted.cells[i])) wanted.cells[i] = neighbour.cells[i];
    }
  }

  void follow(std::size_t at) {
    slots_[at].taken = true;
    above_ = slots_[at].cells;
    next_ = at + 1;
  }

  // A row of nothing but levels adds nothing, unless its words are no levels of the form.
  void leave_unknown_levels(const BlockRow& row, const std::vector<std::u16string>& there) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i] || row.cells[i]->empty() || !is_level(tpl_.columns[i]) || *row.cells[i] == there[i]) continue;
      const bool first = tpl_.columns[i].type == CellType::level1;
      const Place place = (first ? kind_of(*row.cells[i], {}) : kind_of({}, *row.cells[i])).place;
      if (!place.level1) plan_.left.push_back(*row.cells[i]);
    }
  }

  void leave(const BlockRow& row, const Slot& wanted) {
    std::u16string texts;
    for (const auto& cell : row.cells) {
      if (!cell || cell->empty()) continue;
      if (!texts.empty()) texts.push_back(u' ');
      texts += *cell;
    }
    if (!texts.empty()) plan_.left.push_back(std::move(texts));
    above_ = wanted.cells;
  }

  const Table& tpl_;
  int table_;
  int& room_;
  BlockPlan& plan_;
  std::vector<Slot> slots_;
  std::map<std::pair<std::u16string, std::u16string>, std::optional<RowClass>> kinds_;
  int rows_ = 0;                       // of the block, so far
  std::size_t next_;                   // where the next row would stand
  std::vector<std::u16string> above_;  // the row of the block that was placed last; first the one pasted on
};

}  // namespace

void place_rows(const Form& form, int table, int row, BlockRows block, int& room, BlockPlan& plan) {
  plan.left.insert(plan.left.end(), block.left.begin(), block.left.end());
  Placer placer(form, table, row, block.rows.size(), room, plan);
  for (const BlockRow& each : block.rows) placer.place(each);
}

}  // namespace hebiao::form
