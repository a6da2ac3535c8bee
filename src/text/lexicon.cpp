#include "text/lexicon.h"

#include "base/ranges.h"
#include "text/normal.h"

namespace hebiao::text {
namespace {

std::size_t low_byte(char16_t c) { return c & 0xffu; }

}  // namespace

Lexicon::Lexicon(std::vector<Entry> entries) : entries_(std::move(entries)) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    by_first_[entries_[i].word.front()].push_back(i);
    firsts_.set(low_byte(entries_[i].word.front()));
    lasts_.set(low_byte(entries_[i].word.back()));
  }
  for (auto& [first, indices] : by_first_) {
    ranges::stable_sort(indices, [this](std::size_t a, std::size_t b) {
      return entries_[a].word.size() > entries_[b].word.size();
    });
  }
}

Lexicon Lexicon::parse(std::string_view text) {
  std::vector<Entry> entries;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty() || line.front() == '#') continue;
    const auto tab = line.find('\t');
    const auto meaning = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
    entries.push_back({from_utf8(line.substr(0, tab)), std::string(meaning)});
  }
  return Lexicon(std::move(entries));
}

const Entry* Lexicon::longest_at(std::u16string_view text, std::size_t at) const {
  if (at >= text.size() || !firsts_.test(low_byte(text[at]))) return nullptr;
  const auto bucket = by_first_.find(text[at]);
  if (bucket == by_first_.end()) return nullptr;
  const std::u16string_view rest = text.substr(at);
  for (const std::size_t i : bucket->second) {
    if (rest.starts_with(entries_[i].word)) return &entries_[i];
  }
  return nullptr;
}

const Entry* Lexicon::find(std::u16string_view whole) const {
  const Entry* entry = longest_at(whole, 0);
  return entry && entry->word.size() == whole.size() ? entry : nullptr;
}

std::optional<Span> Lexicon::search(std::u16string_view text, std::size_t from) const {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (const Entry* entry = longest_at(text, at)) return make_span(at, at + entry->word.size());
  }
  return std::nullopt;
}

const Entry* Lexicon::suffix_of(std::u16string_view text) const {
  if (text.empty() || !lasts_.test(low_byte(text.back()))) return nullptr;
  const Entry* best = nullptr;
  for (const Entry& entry : entries_) {
    if (text.ends_with(entry.word) && (!best || entry.word.size() > best->word.size())) best = &entry;
  }
  return best;
}

const Lexicon& Lexicons::operator[](std::string_view name) const {
  static const Lexicon none;
  const auto found = lists_.find(name);
  return found == lists_.end() ? none : found->second;
}

}  // namespace hebiao::text
