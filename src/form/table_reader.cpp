#include "form/table_reader.h"

#include "base/ranges.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

using Kind = Meaning::Kind;

const Table& meta(const Form& form, int table) { return form.tpl().tables[static_cast<std::size_t>(table)]; }

}  // namespace

bool TableReader::is_full() const {
  return *rows_left_ <= 0 || form_->rows(table_).size() >= static_cast<std::size_t>(kMaxRows);
}

int TableReader::add_row() {
  const int row = static_cast<int>(form_->rows(table_).size());
  form_->insert_row(table_, row);
  --*rows_left_;
  return row;
}

void TableReader::put(int row, std::string_view column, const std::u16string& text) {
  const int at = meta(*form_, table_).column(column);
  if (at >= 0) form_->set({table_, row, at}, text);
}

void TableReader::leave(const GridCell& cell, int line) { form::leave(form_->unplaced, {{}, cell.text, line}); }

// As it could be pasted again.
void TableReader::leave_row(const GridLine& line) {
  std::u16string text;
  for (const GridCell& cell : line.cells) (text += text.empty() ? u"" : u"\t") += cell.text;
  form::leave(form_->unplaced, {meta(*form_, table_).label, std::move(text), line.number});
}

void TableReader::head(const GridLine& line) {
  for (const GridCell& cell : line.cells) {
    for (const Meaning& meaning : labels_->meanings(cell.key)) {
      if (meaning.kind != Kind::column || meaning.table != table_) continue;
      const bool taken = ranges::any_of(order_.heads(), [&](auto& head) { return head.first == meaning.index; });
      if (taken) continue;  // a second triple has the same heads
      order_.add(meaning.index, cell.column);
      break;
    }
  }
}

void TableReader::unknown_head(const GridCell& cell, int line) {
  if (order_.has_unknown(cell.key)) return;
  if (const int column = order_.missing_like(cell.key, meta(*form_, table_)); column >= 0) return order_.add(column, cell.column);
  order_.add_unknown(cell);
  leave(cell, line);
}

void TableReader::row(const GridLine& line) {
  if (is_full()) return leave_row(line);
  const bool indicators = meta(*form_, table_).indicators;
  if (!order_.varies()) return indicators ? indicator_row(line) : plain_row(line);
  ColumnOrder::Row usual = order_.usual(line, meta(*form_, table_), *labels_);
  for (Unplaced& other : usual.others) form::leave(form_->unplaced, std::move(other));
  if (usual.line.cells.empty()) return;
  moved_ = usual.moved;
  indicators ? indicator_row(usual.line) : plain_row(usual.line);
}

int TableReader::head_column(std::string_view id) const {
  const int column = meta(*form_, table_).column(id);
  const auto found = ranges::find_if(order_.heads(), [column](auto& head) { return head.first == column; });
  return found == order_.heads().end() ? -1 : found->second;
}

// The table columns of the cells if all stand under heads, as printed or moved left by a lost section cell.
std::optional<std::vector<int>> TableReader::aligned(const GridLine& line) const {
  for (const int shift : {0, 1}) {
    std::vector<int> out;
    for (const GridCell& cell : line.cells) {
      const auto head = ranges::find_if(order_.heads(), [&](auto& h) { return h.second == cell.column + shift; });
      if (head != order_.heads().end()) out.push_back(head->first);
    }
    if (out.size() == line.cells.size()) return out;
  }
  return std::nullopt;
}

// Otherwise the amount goes to the money column and the texts around it keep their order.
std::vector<int> TableReader::by_content(const GridLine& line) const {
  const Table& table = meta(*form_, table_);
  const int money = table.column("money");
  const auto is_amount = [&](std::u16string_view text) {
    return text.size() <= kMaxCellUnits &&
           form_->reader().money(text, table.columns[static_cast<std::size_t>(money)].unit).kind == quantity::Kind::money;
  };
  std::vector<int> out(line.cells.size(), -1);
  int next = 0;
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    if (money >= 0 && next <= money && i > 0 && is_amount(line.cells[i].text)) next = money;
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

}  // namespace hebiao::form
