#include <optional>

#include "rules/edits.h"
#include "text/chars.h"
#include "text/entity.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

constexpr std::size_t kLongestTag = 300;

struct Markup {
  std::size_t end = 0;
  bool block = false;
};

std::optional<Markup> tag_at(const Subject& s, std::u16string_view text, std::size_t at) {
  if (text[at] != u'<') return std::nullopt;
  const std::size_t length = text.substr(at, kLongestTag).find(u'>');
  if (length == std::u16string_view::npos) return std::nullopt;
  const std::size_t close = at + length;
  std::u16string name;
  for (std::size_t i = at + 1; i < close; ++i) {
    if (text[i] == u'/' && i == at + 1) continue;
    if (text[i] == u'/' || text::is_space(text[i])) break;
    name.push_back(text[i] >= u'A' && text[i] <= u'Z' ? static_cast<char16_t>(text[i] + 32) : text[i]);
  }
  const text::Entry* tag = s.words["html_tags"].find(name);
  if (!tag) return std::nullopt;
  return Markup{close + 1, tag->meaning == "block"};
}

// A run of tags with nothing but spaces between them becomes one line break, or nothing at the ends of the text.
// `visible`: the text between its outer spaces.
Change run_of_tags(const Subject& s, std::u16string_view text, Span visible, std::size_t begin) {
  std::size_t end = begin;
  bool block = false;
  for (std::size_t at = begin; at < text.size();) {
    if (const auto tag = tag_at(s, text, at)) {
      end = at = tag->end;
      block |= tag->block;
    } else if (text::is_space(text[at])) {
      ++at;
    } else {
      break;
    }
  }
  const bool inside = begin > visible.begin && end < visible.end;
  return {make_span(begin, end), block && inside ? u"\n" : u""};
}

}  // namespace

Outcome html_markup(const Subject& s) {
  const std::u16string& typed = s.here().text;
  const std::u16string_view trimmed = text::trimmed(typed);
  const auto first_visible = static_cast<std::size_t>(trimmed.data() - typed.data());
  const Span visible = make_span(first_visible, first_visible + trimmed.size());
  std::vector<Change> changes;
  for (std::size_t at = typed.find_first_of(u"<&"); at < typed.size(); at = typed.find_first_of(u"<&", at)) {
    if (tag_at(s, typed, at)) {
      changes.push_back(run_of_tags(s, typed, visible, at));
      at = changes.back().span.end;
    } else if (const auto entity = text::entity_at(typed, at, s.words["html_entities"])) {
      const bool kept = entity->code != 0;
      changes.push_back({make_span(at, entity->end), kept ? std::u16string(1, entity->code) : std::u16string()});
      at = entity->end;
    } else {
      ++at;
    }
  }
  if (changes.empty()) return pass();
  const auto first = tag_at(s, typed, changes.front().span.begin);
  const std::size_t begin = changes.front().span.begin;
  Outcome out = fail(s.cell, "markup", make_span(begin, first ? first->end : changes.front().span.end));
  out.fixes.push_back(change_all(s.cell, s.here(), "strip", changes));
  return out;
}

}  // namespace hebiao::rules
