#include "json/rule_pack.h"

#include "base/ranges.h"
#include "json/limits.h"
#include "json/node.h"
#include "json/rule_json.h"
#include "json/template_json.h"

namespace hebiao::json {
namespace {

constexpr std::string_view kBom = "\xef\xbb\xbf";
constexpr char16_t kMeans = u'\u2192';  // word→meaning

// As texts are when they are looked at.
std::u16string plain(const std::string& word) { return text::normalise(text::from_utf8(word)).text; }

text::Entry entry_of(const Node& node) {
  const std::u16string given = plain(node.string());
  const auto arrow = given.find(kMeans);
  text::Entry out{given.substr(0, arrow), arrow == std::u16string::npos ? "" : text::to_utf8(given.substr(arrow + 1))};
  if (out.word.empty()) node.complain("a word");
  return out;
}

void read_lexicons(const Node& node, RulePack& out) {
  if (!node.raw().is_object()) return node.complain("an object of word lists");
  for (const auto& item : node.raw().items()) {
    const Node list = node.at(item.key());
    list.allow({"add", "remove"});
    LexiconChange change{item.key(), {}, {}};
    for (const Node& word : list.list("add")) change.add.push_back(entry_of(word));
    for (const Node& word : list.list("remove")) change.remove.push_back(entry_of(word).word);
    out.lexicons.push_back(std::move(change));
  }
}

void read_rules(const Node& node, RulePack& out) {
  if (!node.raw().is_object()) return node.complain("an object of rules");
  for (const auto& item : node.raw().items()) {
    const Node rule = node.at(item.key());
    rule.allow({"off", "severity", "exempt"});
    RuleChange change{item.key(), rule.flag("off"), std::nullopt, {}};
    if (rule.has("severity")) change.severity = severity_of(rule);
    for (const std::string& words : rule.strings("exempt")) change.exempt.push_back(text::label_key(text::from_utf8(words)));
    out.rules.push_back(std::move(change));
  }
}

// A standard is a word that names what is paid for, and its limit: see rules/sums/expenditure_standard.
void read_standards(const Node& node, RulePack& out) {
  LexiconChange change{"expenditure_standards", {}, {}};
  for (const Node& standard : node.items()) {
    standard.allow({"name", "words", "limit", "basis"});
    standard.require("words", "a list of words");
    standard.require("limit", "an amount per unit");
    const std::string meaning = standard.string("limit") + '\t' + standard.string("name") + '\t' + standard.string("basis");
    for (const Node& word : standard.list("words")) change.add.push_back({entry_of(word).word, meaning});
  }
  out.lexicons.push_back(std::move(change));
}

void read_templates(const Node& node, const std::string& source, RulePack& out, std::optional<Error>& error) {
  std::size_t index = 0;
  for (const Node& each : node.items()) {
    auto tpl = read_template(dump(each.raw()), source + "#/templates/" + std::to_string(index++));
    if (tpl) out.templates.push_back(std::move(*tpl));
    else if (!error) error = tpl.error();
  }
}

bool change_rule(const RuleChange& change, rules::RuleInfo& rule) {
  bool known = rule.id == change.rule;
  for (auto& named : rule.messages) {
    if (rule.id != change.rule && named.second.code != change.rule) continue;
    known = true;
    if (change.severity) named.second.severity = *change.severity;
    if (change.off) named.second.off = true;
  }
  if (!known) return false;
  rule.off = ranges::all_of(rule.messages, [](const auto& named) { return named.second.off; });
  rule.exempt.insert(rule.exempt.end(), change.exempt.begin(), change.exempt.end());
  return true;
}

}  // namespace

Result<RulePack> read_rule_pack(std::string_view bytes, const std::string& source) {
  if (bytes.starts_with(kBom)) bytes.remove_prefix(kBom.size());
  if (bytes.size() > kMaxPackBytes) return Error{"rule pack too large", source, std::to_string(kMaxPackBytes) + " bytes at most"};
  if (const auto bad = text::first_ill_formed(bytes)) return Error{"not UTF-8", source + ": byte " + std::to_string(*bad + 1), "UTF-8 text"};
  const auto json = parse(bytes);
  if (!json) return Error{json.error().message, source + ": " + json.error().where, json.error().expected};
  std::optional<Error> error;
  const Node root(*json, source + "#", error);
  root.allow({"$schema", "hebiaoRules", "name", "version", "lexicons", "rules", "standards", "templates", "examples"});
  if (!error && root.integer("hebiaoRules") != 1) root.at("hebiaoRules").complain("1, the version of the format");
  root.require("name", "the pack's name");
  RulePack out{source, root.string("name"), root.string("version"), {}, {}, {}};
  if (root.has("lexicons")) read_lexicons(root.at("lexicons"), out);
  if (root.has("rules")) read_rules(root.at("rules"), out);
  if (root.has("standards")) read_standards(root.at("standards"), out);
  if (root.has("templates")) read_templates(root.at("templates"), source, out, error);
  for (const Node& example : root.list("examples")) {
    example.allow({"rule", "expect", "form", "field"});
    for (const char* key : {"rule", "expect", "form"}) example.require(key, "a value");
    out.examples.push_back(example.raw());
  }
  if (error) return *error;
  return out;
}

std::optional<Error> apply_pack(const RulePack& pack, rules::Catalogue& catalogue) {
  for (const RuleChange& change : pack.rules) {
    bool known = false;
    for (rules::RuleInfo& rule : catalogue.rules) known |= change_rule(change, rule);
    if (!known) return Error{"unknown rule", pack.source + "#/rules/" + change.rule, "an id or a code of `hebiao rules`"};
  }
  for (const form::Template& tpl : pack.templates) {
    if (catalogue.find_template(tpl.id)) return Error{"template known already", pack.source + "#/templates", "another id than " + tpl.id};
    catalogue.templates.push_back(tpl);
  }
  return std::nullopt;
}

}  // namespace hebiao::json
