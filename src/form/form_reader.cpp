#include "form/form_reader.h"

#include <map>

#include "base/ranges.h"
#include "form/markdown.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

using Kind = Meaning::Kind;

constexpr std::size_t kLongestHead = 14;
constexpr std::ptrdiff_t kFewestHeads = 3;  // with fewer the line is a torn one

// A word or two, with or without a unit; a sentence is a text that a page break pushed between the heads.
bool may_be_head(const GridCell& cell) {
  if (cell.key.size() > kLongestHead || ranges::none_of(cell.key, text::is_han)) return false;
  constexpr std::u16string_view marks = u"()/%";
  return ranges::none_of(cell.key, [&](char16_t c) { return text::is_punctuation(c) && marks.find(c) == marks.npos; });
}

}  // namespace

void FormReader::line(const GridLine& line) {
  if (head_line(line) || label_line(line) || level_line(line)) return;
  value_line(line);
}

void FormReader::finish() {
  for (TableReader& table : tables_) table.finish();
}

void FormReader::leave(const GridCell& cell, int line) { form::leave(form_->unplaced, {{}, cell.text, line}); }

void FormReader::put(int field, std::u16string_view text, int line) {
  const CellRef cell{-1, 0, field};
  const Field& meta = form_->meta(cell);
  const std::u16string& there = form_->at(cell).typed();
  if (there.empty()) return form_->set(cell, std::u16string(text));
  if (meta.type == CellType::long_text) return form_->append(cell, text);
  if (there != text) form::leave(form_->unplaced, {meta.label, std::u16string(text), line});
}

TableReader& FormReader::table_reader(int table) {
  const auto found = ranges::find_if(tables_, [table](auto& reader) { return reader.table() == table; });
  if (found != tables_.end()) return *found;
  return tables_.emplace_back(*form_, *labels_, table, *rows_left_);
}

void FormReader::open_table(int table) {
  table_ = static_cast<std::size_t>(&table_reader(table) - tables_.data());
  pending_.clear();  // a label whose value did not come before the table stays blank
  open_.reset();
}

// A line with heads of a table. What else stands in it is a value that a page break pushed there.
bool FormReader::head_line(const GridLine& line) {
  std::map<int, int> votes;
  bool field = false;
  for (const GridCell& cell : line.cells) {
    for (const Meaning& meaning : labels_->meanings(cell.key)) {
      if (meaning.kind == Kind::column || meaning.kind == Kind::table) ++votes[meaning.table];
      field |= meaning.kind == Kind::field;
    }
  }
  if (votes.empty() || field) return false;
  const int table = ranges::max_element(votes, [](auto& a, auto& b) { return a.second < b.second; })->first;
  const auto is_head = [&](const GridCell& cell) {
    return ranges::any_of(labels_->meanings(cell.key), [&](const Meaning& m) {
      return m.table == table && (m.kind == Kind::column || m.kind == Kind::table);
    });
  };
  GridLine rest{line.number, {}};
  ranges::copy_if(line.cells, std::back_inserter(rest.cells), [&](auto& cell) { return !is_head(cell); });
  const bool only_table = ranges::none_of(line.cells, [&](auto& c) { return labels_->means(c.key, Kind::column); });
  if (only_table && !rest.cells.empty()) {  // 绩效指标 | 产出指标 | …: the section's name before its first row
    open_table(table);
    pending_.clear();
    tables_[*table_].row(line);
    return true;
  }
  const auto unknown = unknown_heads(line, rest);
  if (!rest.cells.empty()) fill_pending(rest, true);
  open_table(table);
  if (!form_->rows(table).empty()) tables_[*table_].break_page();
  tables_[*table_].head(line);
  for (const GridCell& cell : unknown) tables_[*table_].unknown_head(cell, line.number);
  return true;
}

// Takes the heads that the form does not know out of `rest`, what of the line are no heads.
std::vector<GridCell> FormReader::unknown_heads(const GridLine& line, GridLine& rest) const {
  std::vector<GridCell> out;
  const auto is_column = [&](const GridCell& cell) { return labels_->means(cell.key, Kind::column); };
  if (ranges::count_if(line.cells, is_column) < kFewestHeads) return out;
  const int first = ranges::find_if(line.cells, is_column)->column;
  const auto is_unknown = [&](const GridCell& cell) { return cell.column > first && may_be_head(cell); };
  ranges::copy_if(rest.cells, std::back_inserter(out), is_unknown);
  std::erase_if(rest.cells, is_unknown);
  return out;
}

std::optional<int> FormReader::named_field(const GridCell& cell, int line) {
  for (const Meaning& meaning : labels_->meanings(cell.key)) {
    if (meaning.kind == Kind::field) return meaning.index;
  }
  if (const auto filled = labels_->filled(cell.key)) {
    for (const auto& [field, digits] : filled->holes) put(field, digits, line);
    return filled->field;
  }
  const std::u16string_view text = without_heading(cell.text);
  const auto value = labels_->inline_value(text);
  if (!value) return std::nullopt;
  put(value->first, text::trimmed(text.substr(value->second)), line);
  return value->first;
}

// Labels with their values beside them, or labels alone whose values stand in the next line.
bool FormReader::label_line(const GridLine& line) {
  std::vector<Pending> named;
  std::vector<bool> filled;
  std::vector<const GridCell*> stray;
  std::optional<int> current;
  for (const GridCell& cell : line.cells) {
    const bool first_is_level = labels_->means_level(cell.key);
    if (table_ && first_is_level && named.empty()) return false;
    if (const auto field = named_field(cell, line.number)) {
      named.push_back({*field, cell.column});
      filled.push_back(!form_->at({-1, 0, *field}).typed().empty());
      current = field;
    } else if (!labels_->meanings(cell.key).empty() && !first_is_level) {
      current.reset();
    } else if (current) {
      put(*current, cell.text, line.number);
      filled.back() = true;
      open_ = current;
    } else {
      stray.push_back(&cell);
    }
  }
  const bool heading = !line.cells.empty() && stray.empty() && named.empty();
  if (named.empty() && !heading) return false;
  for (const GridCell* cell : stray) leave(*cell, line.number);
  if (named.empty()) return true;
  table_.reset();
  pending_.clear();
  const auto is_long = [&](const Pending& p) {
    return form_->tpl().fields[static_cast<std::size_t>(p.field)].type == CellType::long_text;
  };
  if (ranges::none_of(filled, [](bool f) { return f; }) && ranges::all_of(named, is_long)) pending_ = named;
  if (!filled.back() || !is_long(named.back())) open_.reset();
  return true;
}

bool FormReader::level_line(const GridLine& line) {
  const GridCell& first = line.cells.front();
  if (!labels_->means_level(first.key)) return false;
  for (const Meaning& meaning : labels_->meanings(first.key)) {
    if (meaning.kind == Kind::level1 || meaning.kind == Kind::level2) open_table(meaning.table);
  }
  pending_.clear();  // a row has begun: what had no text by now has none
  tables_[*table_].row(line);
  return true;
}

void FormReader::value_line(const GridLine& line) {
  if (!pending_.empty()) return fill_pending(line);
  if (table_) return tables_[*table_].row(line);
  if (open_ && line.cells.size() == 1) return put(*open_, line.cells[0].text, line.number);
  for (const GridCell& cell : line.cells) leave(cell, line.number);
}

void FormReader::fill_pending(const GridLine& line, bool page_break) {
  if (pending_.empty()) {
    for (const GridCell& cell : line.cells) leave(cell, line.number);
    return;
  }
  std::size_t at = 0;
  for (const GridCell& cell : line.cells) {
    // With fewer texts than labels the column decides: a text stands under its label or right of it.
    while (line.cells.size() < pending_.size() && at + 1 < pending_.size() && pending_[at + 1].column <= cell.column) ++at;
    if (at >= pending_.size()) {
      leave(cell, line.number);
      continue;
    }
    put(pending_[at].field, cell.text, line.number);
    const bool displaced = cell.column < pending_[at].column;  // a page ended between the label and its text
    if (page_break || displaced) form_->mark({-1, 0, pending_[at].field}, {RepairKind::page_break, line.number});
    open_ = pending_[at].field;
    ++at;
  }
  if (pending_.size() > 1) open_.reset();
  pending_.clear();
}

}  // namespace hebiao::form
