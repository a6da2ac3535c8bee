#include "session/last_year.h"

#include <algorithm>

#include "text/chars.h"
#include "text/normal.h"

namespace hebiao::session {
namespace {

// 2026年培训费 and 2025年培训费 are one project.
std::u16string key_of(const form::Form& form) {
  std::u16string key = text::label_key(form.field("name").text);
  std::erase_if(key, [](char16_t c) { return text::is_digit(c); });
  return key;
}

}  // namespace

const form::Form* last_year_of(const form::Form& form, const form::Package& package) {
  const auto same_kind = [&](const form::Form& other) { return other.tpl().kind == form.tpl().kind; };
  const form::Form* only = nullptr;
  int count = 0;
  for (const form::Form& other : package.previous) {
    if (!same_kind(other)) continue;
    if (key_of(other) == key_of(form)) return &other;
    only = &other;
    ++count;
  }
  const auto own = std::count_if(package.forms.begin(), package.forms.end(), same_kind);
  return count == 1 && own == 1 ? only : nullptr;
}

}  // namespace hebiao::session
