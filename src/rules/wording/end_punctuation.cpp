#include "rules/edits.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

using form::CellType;

constexpr std::u16string_view kJoints = u"。；，、;,．.";
constexpr std::u16string_view kSentenceEnds = u"。！？；.!?;…";
constexpr std::u16string_view kClosing = u"”’）)》」";
constexpr std::u16string_view kPauses = u"，。；、,;";
constexpr std::size_t kSentence = 20;  // a goal this long is more than a heading

bool is_one_of(char16_t c, std::u16string_view set) { return set.find(c) != std::u16string_view::npos; }

Outcome too_much(const Subject& s, std::u16string_view visible) {
  std::size_t end = visible.size();
  while (end > 0 && (is_one_of(visible[end - 1], kJoints) || text::is_space(visible[end - 1]))) --end;
  const bool dots = visible.ends_with(u"..");  // an ellipsis is a hint left over
  if (end == visible.size() || end == 0 || dots) return pass();
  const Span tail = make_span(end, visible.size());
  Outcome out = fail(s.cell, s.meta().column == "name" ? "name" : "value", tail);
  out.fixes.push_back(change_all(s.cell, s.here(), "trim", {{tail, {}}}));
  return out;
}

// Without the tags that close it: ...。</p>
std::u16string_view without_tags(std::u16string_view visible) {
  for (auto open = visible.rfind(u'<'); visible.ends_with(u'>') && open != std::u16string_view::npos;
       open = visible.rfind(u'<')) {
    visible = visible.substr(0, open);
    while (!visible.empty() && text::is_space(visible.back())) visible.remove_suffix(1);
  }
  return visible;
}

Outcome too_little(const Subject& s, std::u16string_view visible) {
  visible = without_tags(visible);
  std::size_t last = visible.size();
  while (last > 0 && is_one_of(visible[last - 1], kClosing)) --last;
  const bool sentence = visible.size() >= kSentence || visible.find_first_of(kPauses) != std::u16string_view::npos;
  if (last == 0 || !sentence || is_one_of(visible[last - 1], kSentenceEnds)) return pass();
  Outcome out = fail(s.cell, "goal", make_span(visible.size() - 1, visible.size()));
  out.fixes.push_back(change_all(s.cell, s.here(), "close", {{make_span(visible.size(), visible.size()), u"。"}}));
  return out;
}

}  // namespace

Outcome end_punctuation(const Subject& s) {
  const std::u16string_view typed = s.here().text;
  const std::u16string_view trimmed = text::trimmed(typed);
  const std::u16string_view visible =
      typed.substr(0, static_cast<std::size_t>(trimmed.data() - typed.data()) + trimmed.size());
  const bool in_table = s.cell.table >= 0;
  if (s.meta().type == CellType::value || (in_table && s.meta().id.starts_with("name"))) return too_much(s, visible);
  if (s.meta().type == CellType::long_text && !in_table) return too_little(s, visible);
  return not_applicable();
}

}  // namespace hebiao::rules
