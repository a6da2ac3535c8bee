#include "rules/indicator_names.h"
#include "text/normal.h"

namespace hebiao::rules {
namespace {

// 及时、准时, 按时拨付: vague times and what goes with them, and nothing else.
bool only_vague(const Subject& s, std::u16string_view words) {
  bool vague = false;
  for (std::size_t at = 0; at < words.size();) {
    const text::Entry* time = s.words["vague_times"].longest_at(words, at);
    const text::Entry* next = time ? time : s.words["time_fillers"].longest_at(words, at);
    if (!next) return false;
    vague |= time != nullptr;
    at += next->word.size();
  }
  return vague;
}

}  // namespace

Outcome vague_time(const Subject& s) {
  const Answer& value = s.answer();
  if (value.is_quantity() || value.kind == Kind::compound) return not_applicable();
  const bool timeliness = s.in_level2("timeliness");
  const bool vague = value.kind == Kind::period && s.words["vague_times"].contains(plain_words(s.here().text));
  if (vague) return fail(s.cell, timeliness ? "vague" : "no_measure");
  if (!timeliness) return not_applicable();
  if (only_vague(s, plain_words(s.here().text))) return fail(s.cell, "vague");
  const text::Normal normal = text::normalise(s.here().text);
  const auto mark = s.words["vague_time_marks"].search(normal.text);
  return mark ? fail(s.cell, "open", normal.typed(*mark)) : pass();
}

}  // namespace hebiao::rules
