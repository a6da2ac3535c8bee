#include <algorithm>

#include "rules/edits.h"
#include "rules/numbering.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

// The last item of the same list before this one; nullptr if this one begins a list.
const Marker* before(const std::vector<Marker>& markers, std::size_t index) {
  if (markers[index].number == 1) return nullptr;
  for (std::size_t i = index; i-- > 0;) {
    if (markers[i].style == markers[index].style) return &markers[i];
  }
  return nullptr;
}

// This item and those that follow it in its list, one higher.
std::optional<Fix> renumber(const Subject& s, const std::vector<Marker>& markers, std::size_t index) {
  std::vector<Change> changes;
  for (std::size_t i = index; i < markers.size(); ++i) {
    if (markers[i].style != markers[index].style) continue;
    if (markers[i].number == 1) break;
    changes.push_back({markers[i].span, whole_text(markers[i].number + 1)});
  }
  const bool digits = markers[index].style == MarkerStyle::digit || markers[index].style == MarkerStyle::bracketed_digit;
  return digits ? std::optional(change_all(s.cell, s.here(), "renumber", changes)) : std::nullopt;
}

Outcome about(const Subject& s, const char* message, const Marker& marker, const Marker& last) {
  Outcome out = fail(s.cell, message, marker.span);
  out.facts = {{"before", words_at(s.here(), last.span)}, {"right", whole_text(last.number + 1)}};
  return out;
}

// With the mark that the item before it has.
Fix with_mark(const Subject& s, const Marker& marker, const Marker& last) {
  const std::u16string mark = s.here().text.substr(last.span.end, last.end - last.span.end);
  return change_all(s.cell, s.here(), "mark", {{make_span(marker.end, marker.end), mark}});
}

}  // namespace

Outcome numbering(const Subject& s) {
  const std::vector<Marker> markers = markers_in(s.words, s.here().text);
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const Marker* last = before(markers, i);
    if (!last) continue;
    const Marker& marker = markers[i];
    if (marker.number == last->number) {
      Outcome out = about(s, "repeated", marker, *last);
      if (auto fix = renumber(s, markers, i)) out.fixes.push_back(std::move(*fix));
      return out;
    }
    if (marker.number > last->number + 1) return about(s, "skipped", marker, *last);
    if (!marker.bare || last->bare) continue;
    Outcome out = about(s, "bare", marker, *last);
    out.fixes.push_back(with_mark(s, marker, *last));
    return out;
  }
  return pass();
}

}  // namespace hebiao::rules
