// Rule packs: what a rule keeper of the bureau changes without a programmer. One JSON file, schema in
// rule_pack.schema.json:
//
//   { "hebiaoRules": 1, "name", "version",
//     "lexicons": { name: { "add": ["word", "word→meaning"], "remove": [word] } },
//     "rules": { id or code: { "off", "severity", "exempt": [words that pass] } },
//     "standards": [ { "name", "words": [], "limit": "550元/人/天", "basis" } ],
//     "templates": [ template ], "examples": [ { "rule", "expect", "form", "field" } ] }
//
// Everything but the first two members may be missing. Errors name the file, the path and what was expected.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "form/template.h"
#include "json/parse.h"
#include "rules/catalogue.h"

namespace hebiao::json {

struct LexiconChange {
  std::string name;
  std::vector<text::Entry> add;
  std::vector<std::u16string> remove;
};

struct RuleChange {
  std::string rule;  // an id, or a code, which stands for every message of that code
  bool off = false;
  std::optional<rules::Severity> severity;
  std::vector<std::u16string> exempt;  // label keys
};

struct RulePack {
  std::string source;  // the file's name, for errors
  std::string name;
  std::string version;
  std::vector<LexiconChange> lexicons;
  std::vector<RuleChange> rules;
  std::vector<form::Template> templates;
  Json examples = Json::array();
};

// `bytes` in UTF-8, a BOM allowed, at most 2 MB.
Result<RulePack> read_rule_pack(std::string_view bytes, const std::string& source);

// Changes rules and templates as the pack says. Error: an unknown rule, or a template whose id is taken.
std::optional<Error> apply_pack(const RulePack& pack, rules::Catalogue& catalogue);

// Judges the pack's own examples with the catalogue that it is part of. Error: those that fail, by path.
std::optional<Error> run_examples(const RulePack& pack, const rules::Catalogue& catalogue);

}  // namespace hebiao::json
