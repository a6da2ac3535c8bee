#include "form/form.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "text/normal.h"

namespace hebiao::form {
namespace {

const Cell& blank_cell() {
  static const Cell cell;
  return cell;
}

std::size_t index(int value) {
  assert(value >= 0);
  return static_cast<std::size_t>(value);
}

}  // namespace

Form::Form(const Template& tpl, const quantity::Reader& reader)
    : tpl_(&tpl), reader_(&reader), fields_(tpl.fields.size()), tables_(tpl.tables.size()) {}

const Cell& Form::at(CellRef ref) const {
  if (ref.column < 0 || (ref.table >= 0 && ref.row < 0)) return blank_cell();
  if (ref.table < 0) return fields_[index(ref.column)];
  return tables_[index(ref.table)][index(ref.row)].cells[index(ref.column)];
}

const Field& Form::meta(CellRef ref) const {
  static const Field none;
  if (ref.column < 0) return none;
  if (ref.table < 0) return tpl_->fields[index(ref.column)];
  return tpl_->tables[index(ref.table)].columns[index(ref.column)];
}

const Cell& Form::field(std::string_view id) const {
  const int column = tpl_->field(id);
  return column < 0 ? blank_cell() : fields_[index(column)];
}

const Cell& Form::cell(int table, int row, std::string_view column) const {
  const int at = tpl_->tables[index(table)].column(column);
  return at < 0 || row < 0 ? blank_cell() : tables_[index(table)][index(row)].cells[index(at)];
}

Cell& Form::cell_at(CellRef ref) {
  return ref.table < 0 ? fields_[index(ref.column)] : tables_[index(ref.table)][index(ref.row)].cells[index(ref.column)];
}

void Form::set(CellRef ref, std::u16string text) {
  Cell& cell = cell_at(ref);
  const bool fits = text.size() <= kMaxCellUnits;
  cell.text = fits ? std::move(text) : std::u16string();
  cell.too_long = fits ? std::u16string() : std::move(text);
  cell.repair.reset();
  read(ref);
}

void Form::append(CellRef ref, std::u16string_view line) {
  Cell& cell = cell_at(ref);
  if (cell.too_long.empty() && cell.text.size() + line.size() >= kMaxCellUnits) cell.too_long.swap(cell.text);
  std::u16string& text = cell.too_long.empty() ? cell.text : cell.too_long;
  (text += u'\n') += line;
  cell.repair.reset();
  read(ref);
}

void Form::read(CellRef ref) {
  Cell& cell = cell_at(ref);
  const Field& field = meta(ref);
  cell.answer = answer_to(field, cell.text);
  if (!cell.too_long.empty()) {
    cell.answer.kind = quantity::Kind::unreadable;
    cell.answer.reason = quantity::Unreadable::too_long;
  }
  if (ref.table >= 0 && is_level(field)) place(ref.table, tables_[index(ref.table)][index(ref.row)]);
}

quantity::Answer Form::answer_to(const Field& field, std::u16string_view text) const {
  switch (field.type) {
    case CellType::money: return reader_->money(text, field.unit);
    case CellType::count: return reader_->count(text);
    case CellType::year: return reader_->year(text);
    case CellType::value: return reader_->value(text);
    default: return reader_->text(text);
  }
}

void Form::place(int table, Row& row) const {
  const Table& meta = tpl_->tables[index(table)];
  if (!meta.indicators) return;
  const auto label = [&](std::string_view id) -> const std::u16string& { return row.cells[index(meta.column(id))].text; };
  row.place = find_level2(meta, label("level2"));
  if (!row.place.level1) row.place.level1 = find_level1(meta, label("level1"));
}

void Form::insert_row(int table, int at) {
  auto& rows = tables_[index(table)];
  rows.insert(rows.begin() + at, Row{std::vector<Cell>(tpl_->tables[index(table)].columns.size()), {}});
}

void Form::remove_row(int table, int at) {
  auto& rows = tables_[index(table)];
  rows.erase(rows.begin() + at);
}

void Form::move_row(int table, int from, int to) {
  auto& rows = tables_[index(table)];
  Row row = std::move(rows[index(from)]);
  rows.erase(rows.begin() + from);
  rows.insert(rows.begin() + to, std::move(row));
}

void leave(std::vector<Unplaced>& list, Unplaced text) {
  if (list.size() < kMaxUnplaced) return list.push_back(std::move(text));
  std::u16string& last = list.back().text;
  last += u'\n';
  if (!text.label.empty()) (last += text.label) += u'\t';
  last += text.text;
}

namespace {

std::vector<CellRef> cells_where(const Form& form, bool (*test)(const Cell&)) {
  std::vector<CellRef> out;
  const auto look = [&](const std::vector<Cell>& cells, int table, int row) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (test(cells[i])) out.push_back({table, row, static_cast<int>(i)});
    }
  };
  look(form.fields(), -1, 0);
  for (int t = 0; t < static_cast<int>(form.tpl().tables.size()); ++t) {
    int row = 0;
    for (const Row& each : form.rows(t)) look(each.cells, t, row++);
  }
  return out;
}

}  // namespace

std::vector<CellRef> repaired_cells(const Form& form) {
  return cells_where(form, [](const Cell& cell) { return cell.repair.has_value(); });
}

std::vector<CellRef> too_long_cells(const Form& form) {
  return cells_where(form, [](const Cell& cell) { return !cell.too_long.empty(); });
}

int count_rows(const Form& form) {
  int out = 0;
  for (int t = 0; t < static_cast<int>(form.tpl().tables.size()); ++t) out += static_cast<int>(form.rows(t).size());
  return out;
}

std::optional<CellRef> parse_path(const Form& form, std::string_view path) {
  const auto slash = path.find('/');
  if (slash == std::string_view::npos) {
    const int field = form.tpl().field(path);
    if (field < 0) return std::nullopt;
    return CellRef{-1, 0, field};
  }
  const auto second = path.find('/', slash + 1);
  const int table = form.tpl().table(path.substr(0, slash));
  if (table < 0 || second == std::string_view::npos) return std::nullopt;
  const std::string_view number = path.substr(slash + 1, second - slash - 1);
  int row = -1;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), row);
  const int column = form.tpl().tables[index(table)].column(path.substr(second + 1));
  const bool known = error == std::errc() && end == number.data() + number.size() && column >= 0;
  if (!known || row < 0 || index(row) >= form.rows(table).size()) return std::nullopt;
  return CellRef{table, row, column};
}

std::string path_of(const Template& tpl, CellRef ref) {
  if (ref.table < 0) return ref.column < 0 ? std::string() : tpl.fields[index(ref.column)].id;
  const Table& table = tpl.tables[index(ref.table)];
  if (ref.row < 0 || ref.column < 0) return table.id;
  return table.id + '/' + std::to_string(ref.row) + '/' + table.columns[index(ref.column)].id;
}

std::u16string label_of(const Form& form, CellRef ref) {
  const std::u16string& label = form.meta(ref).label;
  std::u16string out;
  for (std::size_t at = 0; at < label.size();) {
    const auto close = label[at] == u'{' ? label.find(u'}', at) : std::u16string::npos;
    if (close == std::u16string::npos) {
      out.push_back(label[at++]);
      continue;
    }
    out += text::trimmed(form.field(text::to_utf8(label.substr(at + 1, close - at - 1))).text);
    at = close + 1;
  }
  return out;
}

namespace {

// The column of the triple that a cell of the row stands in, if it is filled; else the first triple's.
const Cell& in_triple(const Form& form, CellRef ref, std::string_view first, std::string_view second) {
  const std::string& column = form.meta(ref).id;
  const bool right = column == "annual" || column == "name_annual" || column == "level2_annual";
  const Cell& own = form.cell(ref.table, ref.row, second);
  return right && !text::trimmed(own.text).empty() ? own : form.cell(ref.table, ref.row, first);
}

}  // namespace

const Cell& name_cell(const Form& form, CellRef ref) { return in_triple(form, ref, "name", "name_annual"); }

std::u16string row_name(const Form& form, CellRef ref) {
  if (ref.table < 0) {
    const std::u16string& row = form.meta(ref).row;
    return row.empty() ? label_of(form, ref) : row;
  }
  const Table& table = form.tpl().tables[index(ref.table)];
  if (ref.row < 0) return table.label;
  const std::u16string_view name = text::trimmed(name_cell(form, ref).text);
  if (!name.empty()) return std::u16string(name);
  const std::u16string_view level2 = text::trimmed(in_triple(form, ref, "level2", "level2_annual").text);
  return level2.empty() ? table.label : std::u16string(level2);
}

Form blank_form(const Template& tpl, const quantity::Reader& reader) {
  Form form(tpl, reader);
  for (std::size_t t = 0; t < tpl.tables.size(); ++t) {
    const Table& table = tpl.tables[t];
    const int id = static_cast<int>(t);
    for (int i = 0; !table.indicators && i < table.min_rows; ++i) form.insert_row(id, i);
    for (const Level1& level1 : table.taxonomy) {
      for (const Level2& level2 : level1.level2) {
        if (!level2.printed) continue;
        const int row = static_cast<int>(form.rows(id).size());
        form.insert_row(id, row);
        form.set({id, row, table.column("level1")}, level1.label);
        form.set({id, row, table.column("level2")}, level2.label);
        if (const int second = table.column("level2_annual"); second >= 0) form.set({id, row, second}, level2.label);
      }
    }
  }
  return form;
}

}  // namespace hebiao::form
