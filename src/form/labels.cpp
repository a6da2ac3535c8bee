#include "form/labels.h"

#include <algorithm>

#include "base/ranges.h"
#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

constexpr std::size_t kYearDigits = 4;

std::u16string four_digits(std::u16string_view key, std::size_t at) {
  const std::u16string_view digits = key.substr(std::min(at, key.size()), kYearDigits);
  const bool all = digits.size() == kYearDigits && ranges::all_of(digits, text::is_digit);
  return all ? std::u16string(digits) : std::u16string();
}

std::u16string simplified(std::u16string_view key, const text::Lexicon& traditional) {
  std::u16string out;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const text::Entry* entry = traditional.longest_at(key, i);
    out += entry ? text::from_utf8(entry->meaning) : std::u16string(1, key[i]);
  }
  return out;
}

}  // namespace

Labels::Labels(const Template& tpl, const text::Lexicon& traditional) : traditional_(&traditional) {
  for (std::size_t i = 0; i < tpl.fields.size(); ++i) {
    const Field& field = tpl.fields[i];
    add_field_label(tpl, field.label, static_cast<int>(i));
    for (const auto& alias : field.aliases) add_field_label(tpl, alias, static_cast<int>(i));
  }
  for (std::size_t i = 0; i < tpl.tables.size(); ++i) add_table(tpl.tables[i], static_cast<int>(i));
  for (const Section& section : tpl.sections) {
    add(section.label, {});
    for (const auto& heading : section.headings) add(heading, {});
  }
}

void Labels::add(std::u16string_view label, Meaning meaning) {
  const std::u16string key = text::label_key(label);
  longest_ = std::max(longest_, key.size());
  if (!key.empty()) firsts_.set(key.front());
  auto& list = by_key_[key];
  // A heading says nothing that a more specific label does not.
  if (meaning.kind != Meaning::Kind::heading || list.empty()) list.push_back(meaning);
}

void Labels::add_table(const Table& table, int index) {
  add(table.label, {Meaning::Kind::table, index, index});
  for (const auto& alias : table.aliases) add(alias, {Meaning::Kind::table, index, index});
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const Field& column = table.columns[c];
    add(column.label, {Meaning::Kind::column, static_cast<int>(c), index});
    for (const auto& alias : column.aliases) add(alias, {Meaning::Kind::column, static_cast<int>(c), index});
  }
  for (const Level1& level1 : table.taxonomy) {
    add(level1.label, {Meaning::Kind::level1, -1, index});
    for (const auto& alias : level1.aliases) add(alias, {Meaning::Kind::level1, -1, index});
    for (const Level2& level2 : level1.level2) {
      add(level2.label, {Meaning::Kind::level2, -1, index});
      for (const auto& alias : level2.aliases) add(alias, {Meaning::Kind::level2, -1, index});
    }
  }
}

void Labels::add_field_label(const Template& tpl, const std::u16string& label, int field) {
  Pattern pattern{field, {}, {}};
  std::size_t at = 0;
  for (auto open = label.find(u'{'); open != std::u16string::npos; open = label.find(u'{', at)) {
    const auto close = label.find(u'}', open);
    if (close == std::u16string::npos) break;
    pattern.literals.push_back(text::label_key(label.substr(at, open - at)));
    pattern.holes.push_back(tpl.field(text::to_utf8(label.substr(open + 1, close - open - 1))));
    at = close + 1;
  }
  if (pattern.holes.empty()) {
    const std::u16string& unit = tpl.fields[static_cast<std::size_t>(field)].unit;
    add(label, {Meaning::Kind::field, field, -1});
    if (!unit.empty()) add(label + u'(' + unit + u')', {Meaning::Kind::field, field, -1});
    return;
  }
  pattern.literals.push_back(text::label_key(label.substr(at)));
  const std::u16string_view first = pattern.literals.front();
  for (const char16_t c : first.empty() ? u"0123456789" : first.substr(0, 1)) firsts_.set(c);
  patterns_.push_back(std::move(pattern));
}

bool Labels::may_begin(std::u16string_view key) const {
  if (key.empty() || firsts_.test(key.front())) return true;
  const text::Entry* entry = traditional_->longest_at(key, 0);
  return entry && firsts_.test(text::from_utf8(entry->meaning).front());
}

const std::vector<Meaning>& Labels::meanings(std::u16string_view key) const {
  static const std::vector<Meaning> none;
  if (key.size() > longest_ || !may_begin(key)) return none;
  auto found = by_key_.find(std::u16string(key));
  if (found == by_key_.end() && key.size() <= kMaxLabelUnits) found = by_key_.find(simplified(key, *traditional_));
  return found == by_key_.end() ? none : found->second;
}

std::u16string Labels::known_text(std::u16string_view text) const {
  const bool known = text.size() > kMaxLabelUnits || by_key_.contains(text::label_key(text));
  return known ? std::u16string(text) : simplified(text, *traditional_);
}

bool Labels::means(std::u16string_view key, Meaning::Kind kind) const {
  return ranges::any_of(meanings(key), [kind](const Meaning& meaning) { return meaning.kind == kind; });
}

std::optional<Filled> Labels::filled(std::u16string_view key) const {
  if (!may_begin(key)) return std::nullopt;
  for (const Pattern& pattern : patterns_) {
    Filled out{pattern.field, {}};
    std::size_t at = 0;
    bool fits = true;
    for (std::size_t i = 0; fits && i < pattern.literals.size(); ++i) {
      fits = key.substr(std::min(at, key.size())).starts_with(pattern.literals[i]);
      at += pattern.literals[i].size();
      if (!fits || i == pattern.holes.size()) continue;
      const std::u16string digits = four_digits(key, at);
      fits = !digits.empty();
      if (!fits) break;
      at += kYearDigits;
      out.holes.emplace_back(pattern.holes[i], digits);
    }
    if (fits && at == key.size()) return out;
  }
  return std::nullopt;
}

std::optional<std::pair<int, std::size_t>> Labels::inline_value(std::u16string_view text) const {
  const auto colon = ranges::find_if(text, [](char16_t c) { return c == u':' || c == 0xff1a; });
  if (colon == text.end()) return std::nullopt;
  const auto at = static_cast<std::size_t>(colon - text.begin());
  for (const Meaning& meaning : meanings(text::label_key(text.substr(0, at)))) {
    if (meaning.kind == Meaning::Kind::field) return std::pair{meaning.index, at + 1};
  }
  return std::nullopt;
}

}  // namespace hebiao::form
