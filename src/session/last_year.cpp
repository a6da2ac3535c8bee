#include "session/last_year.h"

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

LastYear::LastYear(const form::Package& package) {
  for (const form::Form& form : package.previous) {
    Kind& kind = kinds_[form.tpl().kind];
    kind.by_name.emplace(key_of(form), &form);
    kind.any = &form;
    ++kind.before;
  }
  for (const form::Form& form : package.forms) {
    if (const auto kind = kinds_.find(form.tpl().kind); kind != kinds_.end()) ++kind->second.now;
  }
}

const form::Form* LastYear::of(const form::Form& form) const {
  const auto kind = kinds_.find(form.tpl().kind);
  if (kind == kinds_.end()) return nullptr;
  const auto named = kind->second.by_name.find(key_of(form));
  if (named != kind->second.by_name.end()) return named->second;
  return kind->second.before == 1 && kind->second.now == 1 ? kind->second.any : nullptr;
}

}  // namespace hebiao::session
