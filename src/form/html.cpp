#include "form/html.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ranges.h"
#include "form/html_tags.h"
#include "text/chars.h"
#include "text/entity.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

constexpr int kMaxColumns = 128;  // beyond it merged cells are not followed
constexpr int kMaxWidth = 256;    // a spreadsheet may claim thousands of merged columns
constexpr int kMaxHeight = 65'534;

template <std::size_t N>
bool is_one_of(const std::string& name, const std::string_view (&names)[N]) {
  return ranges::find(names, std::string_view(name)) != std::end(names);
}

// Blocks whose text runs on over the lines of the source.
bool is_paragraph(const std::string& name) {
  constexpr std::string_view names[] = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li"};
  return is_one_of(name, names);
}

bool is_block(const std::string& name) {
  constexpr std::string_view names[] = {"div", "br", "ul", "ol", "hr", "caption", "body", "html", "head"};
  return is_paragraph(name) || is_one_of(name, names);
}

bool is_blank(char16_t c) { return c == u'\n' || c == u'\r' || c == u'\t' || c == u' ' || c == u'\0'; }

// Ideographs, their punctuation and full-width forms: a line of the source that ends between two of them is no space.
bool is_wide(char16_t c) { return text::is_han(c) || (c > 0x3000 && c < 0x3040) || (c > 0xff00 && c < 0xfff0); }

// Windows puts the places of the parts before the HTML: Version:0.9, StartHTML:00000097, …
std::size_t behind_clipboard_head(std::u16string_view html) {
  const std::size_t start = !html.empty() && html[0] == 0xfeff ? 1 : 0;
  return html.substr(start).starts_with(u"Version:") ? std::min(html.find(u'<'), html.size()) : start;
}

std::vector<bool> layout_tables(std::u16string_view html, std::size_t start) {
  TagScanner scanner(html);
  TableStack tables;
  for (std::size_t at = start; at < html.size();) {
    const auto tag = scanner.tag_at(at);
    if (tag) tables.follow(*tag);
    at = tag ? tag->end : at + 1;
  }
  return tables.layout();
}

class Cutter {
 public:
  Cutter(std::u16string_view html, const text::Lexicon& entities, Blanks blanks)
      : html_(html), entities_(entities), blanks_(blanks), start_(behind_clipboard_head(html)), scanner_(html), tables_(layout_tables(html, start_)) {}

  std::vector<GridLine> run() {
    for (std::size_t at = start_; at < html_.size();) {
      if (const auto tag = scanner_.tag_at(at)) {
        follow(*tag);
        at = tag->end;
      } else if (const auto entity = text::entity_at(html_, at, entities_)) {
        if (entity->code != 0) visible(entity->code, at);
        at = entity->end;
      } else {
        character(html_[at], at);
        ++at;
      }
    }
    close_row(tables_.depth() == 0);
    return std::move(lines_);
  }

 private:
  void follow(const Tag& tag) {
    const int before = tables_.depth();
    tables_.follow(tag);
    const bool cell = tag.name == "td" || tag.name == "th";
    const bool table = tag.name == "table";
    if (!cell && !table && tag.name != "tr" && !is_block(tag.name)) return;
    const bool nested = std::max(before, tables_.depth()) > 1;
    const bool inside = tables_.depth() == 1 && before == 1 && !table;
    if (nested || (inside && is_block(tag.name))) line_break();
    else if (inside && cell) tag.closing ? close_cell() : open_cell(tag);
    else close_row(before == 0);
    if (nested) return;
    if (table) end_rows();
    if (tag.name == "tr") tag.closing ? void(row_open_ = false) : open_row();
    if (tag.name != "br") in_paragraph_ = !tag.closing && is_paragraph(tag.name);
  }

  // In cells and paragraphs white space of the source is one space; other text keeps its lines and tabs.
  void character(char16_t c, std::size_t at) {
    const bool runs_on = tables_.depth() > 0 || in_paragraph_;
    if (!runs_on || !is_blank(c)) return visible(c, at);
    blank_ = true;
    line_end_ |= c == u'\n';
  }

  void visible(char16_t c, std::size_t at) {
    if (text_.empty()) text_at_ = at;
    const bool begins = text_.empty() || text_.back() == u' ' || text_.back() == u'\n';
    const bool wrapped = line_end_ && !begins && is_wide(text_.back()) && is_wide(c);
    if (blank_ && !begins && !wrapped) text_.push_back(u' ');
    text_.push_back(c);
    blank_ = line_end_ = false;
  }

  void line_break() {
    while (!text_.empty() && text_.back() == u' ') text_.pop_back();
    if (!text_.empty() && text_.back() != u'\n') text_.push_back(u'\n');
    blank_ = line_end_ = false;
  }

  void open_row() {
    ++row_;
    row_open_ = true;
  }

  void end_rows() {
    taken_until_.fill(0);
    row_ = 0;
    row_open_ = false;
  }

  void open_cell(const Tag& tag) {
    close_cell();
    if (!row_open_) open_row();
    while (column_ < kMaxColumns && taken_until_[index(column_)] > row_) ++column_;
    width_ = span_of(tag, "colspan", kMaxWidth);
    const int until = row_ + span_of(tag, "rowspan", kMaxHeight);
    for (int i = column_; i < std::min(column_ + width_, kMaxColumns); ++i) taken_until_[index(i)] = until;
    in_cell_ = true;
  }

  // Text between cells is kept as well.
  void close_cell() {
    add_text();
    if (in_cell_) column_ += width_;
    in_cell_ = false;
  }

  void add_text() {
    const std::u16string_view trimmed = text::trimmed(text_);
    const bool kept = blanks_ == Blanks::keep && in_cell_;
    if (!trimmed.empty() || kept) {
      if (line_.cells.empty() && !kept) line_.number = number_at(text_at_);
      line_.cells.push_back({std::u16string(trimmed), text::label_key(trimmed), column_});
    }
    text_.clear();
    blank_ = line_end_ = false;
  }

  void close_row(bool plain) {
    if (plain) add_plain_text();
    close_cell();
    if (!line_.cells.empty()) lines_.push_back(std::move(line_));
    line_ = {};
    column_ = 0;
  }

  void add_plain_text() {
    if (text::trimmed(text_).empty()) return;
    const int before = number_at(text_at_) - 1;
    for (GridLine& line : cut_into_cells(text_)) {
      line.number += before;
      lines_.push_back(std::move(line));
    }
    text_.clear();
  }

  // Must be asked from left to right.
  int number_at(std::size_t at) {
    number_ += static_cast<int>(ranges::count(html_.substr(counted_, at - counted_), u'\n'));
    counted_ = at;
    return number_;
  }

  static std::size_t index(int column) { return static_cast<std::size_t>(column); }

  std::u16string_view html_;
  const text::Lexicon& entities_;
  Blanks blanks_;
  std::size_t start_;
  TagScanner scanner_;
  TableStack tables_;
  std::vector<GridLine> lines_;
  GridLine line_;
  std::u16string text_;
  std::size_t text_at_ = 0;  // where text_ began
  std::size_t counted_ = 0;
  int number_ = 1;  // of the line at counted_
  std::array<int, kMaxColumns> taken_until_{};  // the row at which the column is free again
  int row_ = 0;
  int column_ = 0;
  int width_ = 1;
  bool row_open_ = false;
  bool in_cell_ = false;
  bool in_paragraph_ = false;
  bool blank_ = false;     // white space waits for what comes behind it
  bool line_end_ = false;  // and a line of the source ended in it
};

}  // namespace

bool holds_html_table(std::u16string_view text) {
  TagScanner scanner(text);
  for (std::size_t at = text.find(u'<'); at != std::u16string_view::npos; at = text.find(u'<', at + 1)) {
    const auto tag = scanner.tag_at(at);
    if (tag && tag->name == "table" && !tag->closing) return true;
  }
  return false;
}

std::vector<GridLine> cut_html(std::u16string_view html, const text::Lexicon& entities, Blanks blanks) {
  return Cutter(html, entities, blanks).run();
}

}  // namespace hebiao::form
