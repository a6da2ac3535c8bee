#include "form/html.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "base/ranges.h"
#include "text/chars.h"
#include "text/entity.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

constexpr int kMaxColumns = 512;  // beyond it merged cells are not followed
constexpr int kMaxSpan = 100;  // a spreadsheet may claim thousands of merged columns

struct Tag {
  std::string name;  // lower case, without the slash
  bool closing = false;
  std::u16string_view attributes;
  std::size_t end = 0;
};

char lower(char16_t c) { return static_cast<char>(c >= u'A' && c <= u'Z' ? c + 32 : c < 0x80 ? c : '?'); }

// The tag's name; `at` stands at '<' and moves behind the name.
Tag name_at(std::u16string_view html, std::size_t& at) {
  Tag out;
  ++at;
  out.closing = at < html.size() && html[at] == u'/';
  if (out.closing) ++at;
  while (at < html.size() && (text::is_latin(html[at]) || text::is_digit(html[at]) || html[at] == u'!')) {
    out.name.push_back(lower(html[at++]));
  }
  return out;
}

// colspan="2" -> 2; 1 if it says nothing sensible.
int span_of(std::u16string_view attributes, std::u16string_view name) {
  std::string text;
  for (const char16_t c : attributes) text.push_back(lower(c));
  auto at = text.find(text::to_utf8(name));
  if (at == std::string::npos) return 1;
  at = text.find_first_of("0123456789", at);
  int value = 1;
  if (at != std::string::npos) std::from_chars(text.data() + at, text.data() + text.size(), value);
  return std::clamp(value, 1, kMaxSpan);
}

bool is_block(const std::string& name) {
  constexpr std::string_view blocks[] = {"p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "caption"};
  return ranges::find(blocks, std::string_view(name)) != std::end(blocks);
}

class Cutter {
 public:
  Cutter(std::u16string_view html, const text::Lexicon& entities) : html_(html), entities_(entities) {}

  std::vector<GridLine> run() {
    for (std::size_t at = 0; at < html_.size();) {
      if (opens_tag(at)) at = tag(tag_at(at));
      else if (html_[at] == u'&') at = entity(at);
      else character(html_[at++]);
    }
    close_row();
    return std::move(lines_);
  }

 private:
  // <5% is text.
  [[nodiscard]] bool opens_tag(std::size_t at) const {
    if (html_[at] != u'<' || at + 1 >= html_.size()) return false;
    const char16_t next = html_[at + 1];
    return text::is_latin(next) || next == u'/' || next == u'!' || next == u'?';
  }

  Tag tag_at(std::size_t at) {
    const bool comment = html_.substr(at).starts_with(u"<!--");
    Tag out = name_at(html_, at);
    const std::size_t attributes = at;
    if (comment) {
      const std::size_t close = html_.find(u"-->", at);
      out.end = close == std::u16string_view::npos ? html_.size() : close + 3;
      return out;
    }
    if (bracket_ < at) bracket_ = std::min(html_.find(u'>', at), html_.size());  // looked for once, however many '<'
    out.end = std::min(bracket_ + 1, html_.size());
    out.attributes = html_.substr(attributes, bracket_ - attributes);
    return out;
  }

  std::size_t tag(const Tag& tag) {
    if ((tag.name == "style" || tag.name == "script" || tag.name == "title") && !tag.closing) return skip(tag);
    const bool cell = tag.name == "td" || tag.name == "th";
    if (tag.name == "table") depth_ += tag.closing ? -1 : 1;
    if (depth_ > 1 || (depth_ == 0 && !tag.closing && cell)) {  // a nested table is text of its cell
      if (is_block(tag.name) || cell) line_break();
    } else if (tag.name == "tr" || tag.name == "table") {
      close_row();
    } else if (cell) {
      close_cell();
      if (!tag.closing) open_cell(tag);
    } else if (is_block(tag.name)) {
      depth_ > 0 ? line_break() : close_row();
    }
    return tag.end;
  }

  std::size_t skip(const Tag& opening) const {
    const std::u16string closing = u"</" + text::from_utf8(opening.name);
    const std::size_t at = html_.find(closing, opening.end);
    return at == std::u16string_view::npos ? html_.size() : at;
  }

  std::size_t entity(std::size_t at) {
    const auto entity = text::entity_at(html_, at, entities_);
    if (!entity) return character(html_[at]), at + 1;
    if (entity->code != 0) text_.push_back(entity->code);
    return entity->end;
  }

  // White space in the source is one space; only tags break lines.
  void character(char16_t c) {
    if (c == u'\n') ++number_;
    const bool blank = c == u'\n' || c == u'\r' || c == u'\t' || c == u' ';
    if (!blank) text_.push_back(c);
    else if (!text_.empty() && text_.back() != u' ' && text_.back() != u'\n') text_.push_back(u' ');
  }

  void line_break() {
    while (!text_.empty() && text_.back() == u' ') text_.pop_back();
    if (!text_.empty() && text_.back() != u'\n') text_.push_back(u'\n');
  }

  void open_cell(const Tag& tag) {
    text_.clear();
    for (auto taken = occupied_.find(column_); taken != occupied_.end(); taken = occupied_.find(column_)) {
      if (--taken->second == 0) occupied_.erase(taken);
      ++column_;
    }
    const int rows = span_of(tag.attributes, u"rowspan");
    width_ = span_of(tag.attributes, u"colspan");
    for (int i = 0; rows > 1 && i < width_ && column_ < kMaxColumns; ++i) occupied_[column_ + i] = rows - 1;
    in_cell_ = true;
  }

  void close_cell() {
    if (!in_cell_) return;
    add_text(column_);
    column_ += width_;
    in_cell_ = false;
  }

  void add_text(int column) {
    const std::u16string_view trimmed = text::trimmed(text_);
    if (!trimmed.empty()) line_.cells.push_back({std::u16string(trimmed), text::label_key(trimmed), column});
    text_.clear();
  }

  void close_row() {
    close_cell();
    add_text(column_);
    for (auto taken = occupied_.lower_bound(column_); taken != occupied_.end();) {
      taken = --taken->second == 0 ? occupied_.erase(taken) : std::next(taken);
    }
    if (depth_ == 0) occupied_.clear();
    line_.number = number_;
    if (!line_.cells.empty()) lines_.push_back(std::move(line_));
    line_ = {};
    column_ = 0;
  }

  std::u16string_view html_;
  const text::Lexicon& entities_;
  std::vector<GridLine> lines_;
  GridLine line_;
  std::u16string text_;
  std::map<int, int> occupied_;  // column -> rows below that a merged cell still takes
  std::size_t bracket_ = 0;  // the next '>' known
  int number_ = 1;
  int depth_ = 0;
  int column_ = 0;
  int width_ = 1;
  bool in_cell_ = false;
};

}  // namespace

bool holds_html_table(std::u16string_view text) {
  for (std::size_t at = text.find(u'<'); at != std::u16string_view::npos; at = text.find(u'<', at + 1)) {
    std::size_t behind = at;
    const Tag tag = name_at(text, behind);
    if (tag.name == "table" && !tag.closing) return true;
  }
  return false;
}

std::vector<GridLine> cut_html(std::u16string_view html, const text::Lexicon& entities) { return Cutter(html, entities).run(); }

}  // namespace hebiao::form
