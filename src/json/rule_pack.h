// Rule packs: what a rule keeper of the bureau changes without a programmer. One JSON file, schema in
// rule_pack.schema.json:
//
//   { "hebiaoRules": 1, "name", "version",
//     "lexicons": { name: { "add": ["word", "word→meaning"], "remove": [word] } },
//     "rules": { id or code: { "off", "severity", "exempt": [words that pass] } },
//     "standards": [ { "name", "words": [], "limit": "550元/人/天", "basis" } ],
//     "templates": [ template ], "examples": [ { "rule", "expect", "form", "field" } ] }
//
// Everything but the first two members may be missing. A pack is looked at whole before anything of it is used: errors name
// the file, the path and what was expected, in English (web/locales words them in Chinese). A pack that is accepted cannot
// break the core: tests/json/hostile_packs_test.cpp.
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

// The limit of a standard as it was written, and where.
struct Limit {
  std::string where;
  std::u16string text;
};

struct RulePack {
  std::string source;  // the file's name, for errors
  std::string name;
  std::string version;
  std::vector<LexiconChange> lexicons;
  std::vector<RuleChange> rules;
  std::vector<Limit> limits;
  std::vector<form::Template> templates;
  Json examples = Json::array();
};

// `bytes` in UTF-8, a BOM allowed, at most kMaxPackBytes.
Result<RulePack> read_rule_pack(std::string_view bytes, const std::string& source);

// Changes rules and templates as the pack says. Error: what only the catalogue shows to be wrong: an unknown rule, a template
// whose id is taken, an amount in no unit of money, a limit that is no amount per something.
std::optional<Error> apply_pack(const RulePack& pack, rules::Catalogue& catalogue);

// Judges the pack's own examples with the catalogue that it is part of. Error: what is wrong with the
// first that fails, and the places of all.
std::optional<Error> run_examples(const RulePack& pack, const rules::Catalogue& catalogue);

}  // namespace hebiao::json
