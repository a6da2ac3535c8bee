// The tags of an HTML text, found in linear time, however broken it is.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hebiao::form {

struct Tag {
  std::string name;  // lower case, without the slash; empty for what shows nothing: comments, styles, declarations
  bool closing = false;
  std::u16string_view attributes;
  std::size_t end = 0;  // behind the '>', or behind the content that is not shown
};

// colspan="2" -> 2; 1 if the attribute is missing or says nothing sensible, `most` at most.
int span_of(const Tag& tag, std::string_view attribute, int most);

// Must be asked from left to right.
class TagScanner {
 public:
  explicit TagScanner(std::u16string_view html) : html_(html) {}

  // The tag that starts at `at`; nullopt if the character there is text: <5%, a bracket without its partner.
  std::optional<Tag> tag_at(std::size_t at);

 private:
  [[nodiscard]] std::optional<std::size_t> bracket(std::size_t at);
  std::size_t next(char16_t c, std::size_t at);
  std::size_t behind_comment(std::size_t at);
  std::size_t behind_content(const Tag& opening);

  std::u16string_view html_;
  std::map<char16_t, std::size_t> next_;  // the next of each kind of quote that is known
  std::vector<std::string> unclosed_;     // elements that nothing closes from here on
};

// Follows which tables are open. A table that lies in a cell of another is text of that cell, unless it is larger:
// then the outer one only lays out the page.
class TableStack {
 public:
  // `layout`: by order of opening, what layout() of an earlier pass gave. Without it no table is for layout.
  explicit TableStack(std::vector<bool> layout = {}) : layout_(std::move(layout)) {}

  void follow(const Tag& tag);
  // Tables open that are not for layout.
  [[nodiscard]] int depth() const { return open_.empty() ? 0 : open_.back().depth; }
  [[nodiscard]] std::vector<bool> layout() const;

 private:
  struct Open {
    std::size_t table;
    int depth;
    bool in_cell;
  };
  struct Seen {
    std::size_t parent;  // its own number if it stands in no table
    int cells;
  };
  void open();

  std::vector<bool> layout_;
  std::vector<Open> open_;
  std::vector<Seen> seen_;
};

}  // namespace hebiao::form
