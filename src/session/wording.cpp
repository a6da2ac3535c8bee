#include "session/wording.h"

#include <algorithm>

#include "base/ranges.h"
#include "session/derive.h"
#include "text/normal.h"

namespace hebiao::session {
namespace {

constexpr std::size_t kLongestQuote = 24;  // a message quotes the words it is about, not a whole goal

std::u16string quoted(std::u16string text) {
  if (text.size() <= kLongestQuote) return text;
  text.resize(kLongestQuote);
  return text + u'\u2026';
}

// What a fix makes of a long text, as the words around its change: …每年培训≥12期…
std::u16string around_change(const std::u16string& before, const std::u16string& after) {
  if (after.size() <= kLongestQuote) return after;
  std::size_t start = 0;
  while (start < before.size() && start < after.size() && before[start] == after[start]) ++start;
  std::size_t tail = 0;
  const std::size_t most = std::min(before.size(), after.size()) - start;
  while (tail < most && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  const std::size_t changed = after.size() - tail - start;
  const std::size_t spare = changed < kLongestQuote ? (kLongestQuote - changed) / 2 : 0;
  const std::size_t from = std::min(start - std::min(start, spare), after.size() - kLongestQuote);
  const std::u16string words = after.substr(from, kLongestQuote);
  return (from > 0 ? u"\u2026" : u"") + words + (from + kLongestQuote < after.size() ? u"\u2026" : u"");
}

// The text of a fix's own cell before it.
std::u16string text_before(const form::Form& form, const rules::Fix& fix) {
  const auto* edit = fix.edits.empty() ? nullptr : std::get_if<rules::TextEdit>(&fix.edits.front());
  return edit ? form.at(edit->cell).text : std::u16string();
}

std::vector<rules::Fact> facts_of(const form::Form& form, const rules::Fix& fix) {
  std::vector<rules::Fact> out;
  for (const auto& [hole, text] : fix.facts) {
    out.push_back({hole, hole == "new" ? around_change(text_before(form, fix), text) : quoted(text)});
  }
  return out;
}

template <class Value>
const Value* named(const std::vector<std::pair<std::string, Value>>& items, std::string_view name) {
  const auto found = ranges::find_if(items, [name](const auto& item) { return item.first == name; });
  return found == items.end() ? nullptr : &found->second;
}

std::vector<rules::Fact> with_context(const form::Form& form, const rules::Outcome& outcome, const Finding& finding) {
  std::vector<rules::Fact> facts = outcome.facts;
  facts.push_back({"text", quoted(finding.text)});
  facts.push_back({"row", quoted(finding.row)});
  facts.push_back({"label", form::label_of(form, outcome.cell)});
  return facts;
}

}  // namespace

std::u16string fill(std::string_view sentence, const std::vector<rules::Fact>& facts) {
  std::u16string out;
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    const auto close = sentence.find('}', open == std::string_view::npos ? 0 : open);
    out += text::from_utf8(sentence.substr(0, open));
    if (open == std::string_view::npos || close == std::string_view::npos) {
      if (open != std::string_view::npos) out += text::from_utf8(sentence.substr(open));
      return out;
    }
    const std::string_view hole = sentence.substr(open + 1, close - open - 1);
    const auto fact = ranges::find_if(facts, [hole](const rules::Fact& each) { return each.hole == hole; });
    out += fact == facts.end() ? text::from_utf8(sentence.substr(open, close + 1 - open)) : fact->text;
    sentence.remove_prefix(close + 1);
  }
  return out;
}

Finding finding_of(const form::Form& form, const rules::Judgement& judgement, Locale locale) {
  const auto& [rule, outcome] = judgement;
  const auto in = [locale](const std::string& zh, const std::string& en) -> const std::string& {
    return locale == Locale::en && !en.empty() ? en : zh;
  };
  Finding out;
  out.rule = rule->id;
  out.message_key = outcome.message;
  out.verdict = outcome.verdict;
  out.field = form::path_of(form.tpl(), outcome.cell);
  out.row = outcome.row.empty() ? form::row_name(form, outcome.cell) : outcome.row;
  out.column = form.meta(outcome.cell).column;
  if (const form::Section* section = section_of(form.tpl(), outcome.cell)) out.section = section->id;
  const std::u16string& typed = form.at(outcome.cell).text;
  out.span = outcome.span.empty() ? make_span(0, typed.size()) : outcome.span;
  out.text = typed.substr(out.span.begin, out.span.end - out.span.begin);
  const std::vector<rules::Fact> facts = with_context(form, outcome, out);
  if (const rules::Message* message = named(rule->messages, outcome.message)) {
    out.code = message->code;
    out.severity = message->severity;
    out.message = fill(in(message->zh, message->en), facts);
  }
  out.why = fill(in(rule->why_zh, rule->why_en), facts);
  for (const form::CellRef related : outcome.related) {
    out.related.push_back({form::path_of(form.tpl(), related), form::label_of(form, related)});
  }
  for (const rules::Fix& fix : outcome.fixes) {
    const rules::FixTitle* title = named(rule->fixes, fix.name);
    if (!title) continue;
    std::vector<rules::Fact> own = facts_of(form, fix);
    own.insert(own.end(), facts.begin(), facts.end());
    out.fixes.push_back({fill(in(title->zh, title->en), own), title->safe, fix.edits});
  }
  return out;
}

}  // namespace hebiao::session
