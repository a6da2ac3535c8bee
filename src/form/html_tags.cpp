#include "form/html_tags.h"

#include <algorithm>
#include <charconv>

#include "base/ranges.h"

namespace hebiao::form {
namespace {

constexpr std::string_view kUnshown[] = {"style", "script", "title", "xml"};

char lower(char16_t c) { return static_cast<char>(c >= u'A' && c <= u'Z' ? c + 32 : c < 0x80 ? c : '?'); }

bool is_letter(char16_t c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool is_blank(char16_t c) { return c == u' ' || (c >= u'\t' && c <= u'\r'); }

bool in_name(char16_t c) { return is_letter(c) || (c >= u'0' && c <= u'9') || c == u':' || c == u'-' || c == u'_'; }

std::string name_at(std::u16string_view html, std::size_t at) {
  std::string out;
  while (at < html.size() && in_name(html[at])) out.push_back(lower(html[at++]));
  return out;
}

struct Attribute {
  std::string name;
  std::string value;
};

// The attribute at `at`, which moves behind it, by one character at least.
Attribute attribute_at(std::u16string_view text, std::size_t& at) {
  const auto skip_blank = [&] { while (at < text.size() && is_blank(text[at])) ++at; };
  Attribute out;
  if (is_blank(text[at]) || text[at] == u'/' || text[at] == u'=') return ++at, out;
  while (at < text.size() && !is_blank(text[at]) && text[at] != u'=') out.name.push_back(lower(text[at++]));
  skip_blank();
  if (at == text.size() || text[at] != u'=') return out;
  ++at;
  skip_blank();
  const bool quoted = at < text.size() && (text[at] == u'"' || text[at] == u'\'');
  const char16_t quote = quoted ? text[at++] : u'\0';
  while (at < text.size() && (quoted ? text[at] != quote : !is_blank(text[at]))) out.value.push_back(lower(text[at++]));
  if (quoted && at < text.size()) ++at;
  return out;
}

}  // namespace

int span_of(const Tag& tag, std::string_view attribute, int most) {
  for (std::size_t at = 0; at < tag.attributes.size();) {
    const Attribute each = attribute_at(tag.attributes, at);
    if (each.name != attribute) continue;
    const auto first = std::min(each.value.find_first_not_of(" \t\r\n"), each.value.size());
    int value = 1;
    const auto error = std::from_chars(each.value.data() + first, each.value.data() + each.value.size(), value).ec;
    return error == std::errc::result_out_of_range ? most : std::clamp(value, 1, most);
  }
  return 1;
}

std::size_t TagScanner::next(char16_t c, std::size_t at) {
  std::size_t& known = next_[c];
  if (known < at) known = std::min(html_.find(c, at), html_.size());
  return known;
}

// Where the tag that is open at `at` ends. A '>' in quotes is text of an attribute; another '<' means that the first
// one was text.
std::optional<std::size_t> TagScanner::bracket(std::size_t at) {
  for (bool value = false; at < html_.size(); ++at) {
    const char16_t c = html_[at];
    if (c == u'>') return at;
    if (c == u'<') return std::nullopt;
    const bool quote = value && (c == u'"' || c == u'\'');
    const std::size_t partner = quote ? next(c, at + 1) : html_.size();
    if (partner < html_.size()) at = partner;
    if (!is_blank(c)) value = c == u'=';
  }
  return std::nullopt;
}

std::size_t TagScanner::behind_comment(std::size_t at) {
  constexpr std::string_view comment = "<!--";
  const bool open = ranges::find(unclosed_, comment) != unclosed_.end();
  const std::size_t close = open ? std::u16string_view::npos : html_.find(u"-->", at + 2);
  if (close != std::u16string_view::npos) return close + 3;
  if (!open) unclosed_.emplace_back(comment);
  return at + comment.size();
}

std::size_t TagScanner::behind_content(const Tag& opening) {
  if (ranges::find(unclosed_, opening.name) != unclosed_.end()) return opening.end;
  for (auto at = html_.find(u"</", opening.end); at != std::u16string_view::npos; at = html_.find(u"</", at + 2)) {
    if (name_at(html_, at + 2) == opening.name) return at;
  }
  unclosed_.push_back(opening.name);
  return opening.end;
}

std::optional<Tag> TagScanner::tag_at(std::size_t at) {
  if (html_[at] != u'<' || at + 1 >= html_.size()) return std::nullopt;
  Tag out;
  if (html_.substr(at).starts_with(u"<!--")) {
    out.end = behind_comment(at);
    return out;
  }
  const bool declaration = html_[at + 1] == u'!' || html_[at + 1] == u'?';
  out.closing = html_[at + 1] == u'/';
  const std::size_t name = at + (out.closing || declaration ? 2 : 1);
  if (!declaration) out.name = name_at(html_, name);
  const std::size_t attributes = name + out.name.size();
  if (attributes >= html_.size() || (!declaration && (out.name.empty() || !is_letter(html_[name])))) return std::nullopt;
  const char16_t behind = html_[attributes];
  if (!declaration && !is_blank(behind) && behind != u'/' && behind != u'>') return std::nullopt;
  const auto end = bracket(attributes);
  if (!end) return std::nullopt;
  out.attributes = html_.substr(attributes, *end - attributes);
  out.end = *end + 1;
  if (!out.closing && ranges::find(kUnshown, std::string_view(out.name)) != std::end(kUnshown)) {
    out.end = behind_content(out);
    out.name.clear();
  }
  return out;
}

void TableStack::open() {
  const std::size_t table = seen_.size();
  seen_.push_back({open_.empty() ? table : open_.back().table, 0});
  const bool lays_out = table < layout_.size() && layout_[table];
  open_.push_back({table, depth() + (lays_out ? 0 : 1), false});
}

void TableStack::follow(const Tag& tag) {
  const bool cell = tag.name == "td" || tag.name == "th";
  if (tag.name == "table") {
    const bool ends = tag.closing || (!open_.empty() && !open_.back().in_cell);  // between cells no table can begin
    if (ends && !open_.empty()) open_.pop_back();
    if (!tag.closing) open();
  } else if (!open_.empty() && (cell || tag.name == "tr")) {
    open_.back().in_cell = cell && !tag.closing;
    if (open_.back().in_cell) ++seen_[open_.back().table].cells;
  }
}

std::vector<bool> TableStack::layout() const {
  std::vector<int> largest(seen_.size(), 0);  // of the tables inside
  std::vector<bool> out(seen_.size());
  for (std::size_t i = seen_.size(); i-- > 0;) {
    out[i] = largest[i] > seen_[i].cells;
    int& outer = largest[seen_[i].parent];
    if (seen_[i].parent != i) outer = std::max({outer, largest[i], seen_[i].cells});
  }
  return out;
}

}  // namespace hebiao::form
