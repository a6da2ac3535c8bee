#include "form/row_place.h"

#include "base/ranges.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

template <class Items, class Item>
std::ptrdiff_t order_of(const Items& items, const Item* item) {
  return item ? item - items.data() : -1;
}

const Table& meta(const Form& form, int table) { return form.tpl().tables[static_cast<std::size_t>(table)]; }

// The last row that a test holds for, from 1; 0 if none.
template <class Test>
int behind_last(const std::vector<Place>& rows, Test test) {
  for (std::size_t i = rows.size(); i-- > 0;) {
    if (test(rows[i])) return static_cast<int>(i) + 1;
  }
  return 0;
}

// Behind the last row that comes before, else in front of the first that comes behind.
int by_order(const std::vector<Place>& rows, const std::vector<std::ptrdiff_t>& orders, std::ptrdiff_t wanted) {
  int first = -1;
  for (std::size_t i = rows.size(); i-- > 0;) {
    if (orders[i] >= 0 && orders[i] < wanted) return static_cast<int>(i) + 1;
    if (orders[i] > wanted) first = static_cast<int>(i);
  }
  return first;
}

}  // namespace

RowClass class_of(const Table& table, std::u16string_view level1, std::u16string_view level2) {
  RowClass out{find_level2(table, level2), {}, {}};
  if (!out.place.level2) out.level2 = text::label_key(level2);
  if (!out.place.level1) out.place.level1 = find_level1(table, level1);
  if (!out.place.level1) out.level1 = text::label_key(level1);
  return out;
}

int place_among(const Table& table, const std::vector<Place>& rows, const Place& wanted) {
  const int own = behind_last(rows, [&](const Place& place) { return wanted.level2 && place.level2 == wanted.level2; });
  if (own > 0) return own;
  const auto orders = [&](auto order) {
    std::vector<std::ptrdiff_t> out;
    for (const Place& place : rows) out.push_back(order(place));
    return out;
  };
  const int last = behind_last(rows, [&](const Place& place) { return wanted.level1 && place.level1 == wanted.level1; });
  if (last > 0 && !wanted.level2) return last;
  if (last > 0) {
    const auto& kinds = wanted.level1->level2;
    const int at = by_order(rows, orders([&](const Place& place) { return place.level1 == wanted.level1 ? order_of(kinds, place.level2) : -1; }),
                            order_of(kinds, wanted.level2));
    return at < 0 ? last : at;
  }
  const int at = by_order(rows, orders([&](const Place& place) { return order_of(table.taxonomy, place.level1); }),
                          order_of(table.taxonomy, wanted.level1));
  return at < 0 ? static_cast<int>(rows.size()) : at;
}

NewRow row_of_class(const Form& form, int table, const Place& wanted, int moving) {
  const Table& tpl = meta(form, table);
  std::vector<Place> rows;
  const Row* like1 = nullptr;
  const Row* like2 = nullptr;
  for (const Row& row : form.rows(table)) {
    if (moving-- == 0) continue;
    rows.push_back(row.place);
    if (row.place.level1 == wanted.level1) like1 = &row;
    if (row.place.level2 == wanted.level2) like2 = &row;
  }
  NewRow out{place_among(tpl, rows, wanted), {}};
  for (std::size_t i = 0; i < tpl.columns.size(); ++i) {
    if (!is_level(tpl.columns[i])) continue;
    const bool first = tpl.columns[i].type == CellType::level1;
    const Row* like = first ? like1 : like2;
    const std::u16string& label = first ? wanted.level1->label : wanted.level2->label;
    const std::u16string text = like ? like->cells[i].text : label;
    const bool same = first ? find_level1(tpl, text) == wanted.level1 : find_level2(tpl, text).level2 == wanted.level2;
    out.cells.emplace_back(static_cast<int>(i), same ? text : label);
  }
  return out;
}

NewRow row_like_above(const Form& form, int table, int at) {
  NewRow out{at, {}};
  if (at == 0) return out;
  const Table& tpl = meta(form, table);
  const Row& above = form.rows(table)[static_cast<std::size_t>(at) - 1];
  for (std::size_t i = 0; i < tpl.columns.size(); ++i) {
    if (is_level(tpl.columns[i])) out.cells.emplace_back(static_cast<int>(i), above.cells[i].text);
  }
  return out;
}

}  // namespace hebiao::form
