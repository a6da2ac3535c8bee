// Everything that is data: word lists, templates, rules. Built once (json/load_catalogue), then immutable.
#pragma once

#include <string_view>
#include <vector>

#include "form/template.h"
#include "quantity/reader.h"
#include "rules/rule.h"
#include "text/lexicon.h"

namespace hebiao::rules {

// Not copied or moved: forms and readers point into it.
struct Catalogue {
  explicit Catalogue(text::Lexicons lexicons) : words(std::move(lexicons)), reader(words) {}
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  [[nodiscard]] const form::Template* find_template(std::string_view id) const;

  const text::Lexicons words;
  const quantity::Reader reader;
  std::vector<form::Template> templates;
  std::vector<RuleInfo> rules;
};

}  // namespace hebiao::rules
