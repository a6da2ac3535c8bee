#include "json/rule_pack.h"

#include <set>

#include "base/ranges.h"
#include "json/limits.h"
#include "json/node.h"
#include "json/rule_json.h"
#include "json/template_json.h"
#include "json/word_list.h"

namespace hebiao::json {
namespace {

constexpr std::string_view kBom = "\xef\xbb\xbf";
constexpr std::string_view kMeans = "\xe2\x86\x92";  // word→meaning
constexpr std::size_t kMaxTemplates = 50;
constexpr std::size_t kMaxExamples = 300;
constexpr std::pair<std::string_view, int> kExpectations[] = {{"pass", 1}, {"inapplicable", 2}, {"fail", 3}};

// As texts are when they are looked at.
std::u16string plain(const std::string& word) { return text::normalise(text::from_utf8(word)).text; }

// A word as a list holds it.
std::u16string word_of(const Node& node, const std::string& given) {
  const std::u16string word(text::trimmed(plain(given)));
  if (word.empty()) node.complain("a word");
  if (word.size() > kMaxWord) node.complain("a word of " + std::to_string(kMaxWord) + " characters at most");
  return word;
}

// "word" or "word→meaning", as the list wants it.
text::Entry entry_of(const Node& node, const WordList& list) {
  const std::string given = node.string();
  const auto arrow = given.find(kMeans);
  const bool means = arrow != std::string::npos;
  std::optional<std::string> meaning;
  if (means) meaning = text::to_utf8(text::trimmed(text::from_utf8(given.substr(arrow + kMeans.size()))));
  text::Entry out{word_of(node, given.substr(0, arrow)), meaning.value_or("")};
  if (!list.fits(meaning)) node.complain(list.expected());
  return out;
}

void read_list(const std::string& name, const Node& node, RulePack& out) {
  node.allow({"add", "remove"});
  const auto list = WordList::find(name);
  if (!list) return node.complain("a word list: a file name of src/lexicons without .txt");
  LexiconChange change{name, {}, {}};
  std::set<std::u16string> seen;
  const auto once = [&](const std::u16string& word, const Node& at) {
    if (!seen.insert(word).second) at.complain("each word once");
  };
  for (const Node& word : node.list("add")) {
    change.add.push_back(entry_of(word, *list));
    once(change.add.back().word, word);
  }
  for (const Node& word : node.list("remove")) {
    change.remove.push_back(word_of(word, word.string()));
    once(change.remove.back(), word);
    if (!list->words().contains(change.remove.back())) word.complain("a word that the list holds");
  }
  out.lexicons.push_back(std::move(change));
}

void read_rules(const Node& node, RulePack& out) {
  for (const auto& [name, rule] : node.members()) {
    rule.allow({"off", "severity", "exempt"});
    RuleChange change{name, rule.flag("off"), std::nullopt, {}};
    if (rule.has("severity")) change.severity = severity_of(rule);
    for (const std::u16string& words : rule.lines("exempt")) change.exempt.push_back(text::label_key(words));
    if (!change.off && !change.severity && change.exempt.empty()) rule.complain("off, severity or exempt");
    out.rules.push_back(std::move(change));
  }
}

// A standard is a word that names what is paid for, and its limit: see rules/sums/expenditure_standard.
void read_standards(const Node& node, RulePack& out) {
  LexiconChange change{"expenditure_standards", {}, {}};
  std::set<std::u16string> seen;
  for (const Node& standard : node.items()) {
    standard.allow({"name", "words", "limit", "basis"});
    if (standard.list("words").empty()) standard.at("words").complain("a list of words");
    const std::string limit = text::to_utf8(standard.line("limit"));
    out.limits.push_back({standard.at("limit").where(), text::from_utf8(limit)});
    const std::string meaning = limit + '\t' + standard.string("name") + '\t' + standard.string("basis");
    for (const Node& word : standard.list("words")) {
      change.add.push_back({text::label_key(word_of(word, word.string())), meaning});
      if (change.add.back().word.empty()) word.complain("a word");
      if (!seen.insert(change.add.back().word).second) word.complain("each word once");
    }
  }
  if (change.add.size() > kMaxItems) node.complain(std::to_string(kMaxItems) + " items at most");
  if (!change.add.empty()) out.lexicons.push_back(std::move(change));
}

void read_templates(const Node& node, RulePack& out) {
  if (node.items().size() > kMaxTemplates) node.complain(std::to_string(kMaxTemplates) + " items at most");
  for (const Node& each : node.items()) {
    if (node.failed()) return;
    out.templates.push_back(read_template(each));
    out.templates.back().source = dump(each.raw());
  }
}

void read_examples(const Node& root, RulePack& out) {
  if (root.list("examples").size() > kMaxExamples) root.at("examples").complain(std::to_string(kMaxExamples) + " items at most");
  for (const Node& example : root.list("examples")) {
    example.allow({"rule", "expect", "form", "field"});
    for (const char* key : {"rule", "expect", "form"}) example.require(key, "a value");
    (void)example.one_of("expect", kExpectations, 0);
    if (!example.at("form").raw().is_object()) example.at("form").complain("an object");
    for (const char* key : {"rule", "field"}) (void)example.string(key);
    out.examples.push_back(example.raw());
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

void read_members(const Node& root, RulePack& out) {
  root.allow({"$schema", "hebiaoRules", "name", "version", "lexicons", "rules", "standards", "templates", "examples"});
  if (root.integer("hebiaoRules", 0, 1000) != 1) root.at("hebiaoRules").complain("1, the version of the format");
  out.name = text::to_utf8(root.line("name"));
  out.version = root.string("version");
  if (root.has("lexicons")) {
    for (const auto& [name, list] : root.at("lexicons").members()) read_list(name, list, out);
  }
  if (root.has("rules")) read_rules(root.at("rules"), out);
  if (root.has("standards")) read_standards(root.at("standards"), out);
  if (root.has("templates")) read_templates(root.at("templates"), out);
  read_examples(root, out);
}

// The place of an amount in no unit of money, and that unit.
std::optional<std::pair<std::string, std::u16string>> wrong_unit(const form::Template& tpl, const rules::Catalogue& catalogue) {
  const auto is_wrong = [&](const form::Field& field) {
    if (field.type != form::CellType::money) return false;
    const quantity::Unit unit = catalogue.reader.money(u"1", field.unit).unit;
    return unit.family != "money" || !unit.per.empty();
  };
  for (const form::Field& field : tpl.fields) {
    if (is_wrong(field)) return std::pair("/fields/" + field.id + "/unit", field.unit);
  }
  for (const form::Table& table : tpl.tables) {
    for (const form::Field& column : table.columns) {
      if (is_wrong(column)) return std::pair("/tables/" + table.id + "/columns/" + column.id + "/unit", column.unit);
    }
  }
  return std::nullopt;
}

// What rules take for granted of amounts and sums.
std::optional<Error> fault_of(const form::Template& tpl, const std::string& where, const rules::Catalogue& catalogue) {
  if (const auto wrong = wrong_unit(tpl, catalogue)) return Error{"wrong data", where + wrong->first, "a unit of money"};
  for (const form::Identity& identity : tpl.identities) {
    const bool known = identity.rule.empty() || ranges::any_of(catalogue.rules, [&](const rules::RuleInfo& rule) {
                         return rule.id == identity.rule && rule.scope == rules::Scope::identity;
                       });
    if (!known) return Error{"wrong data", where + "/identities/" + identity.id + "/rule", "a rule about sums, like sum_equals"};
  }
  return std::nullopt;
}

std::optional<Error> add_templates(const RulePack& pack, rules::Catalogue& catalogue) {
  for (const form::Template& tpl : catalogue.templates) {
    const auto wrong = wrong_unit(tpl, catalogue);
    if (wrong) return Error{"wrong data", pack.source + "#/lexicons", "words that leave " + text::to_utf8(wrong->second) + " a unit of money"};
  }
  for (std::size_t i = 0; i < pack.templates.size(); ++i) {
    const form::Template& tpl = pack.templates[i];
    const std::string where = pack.source + "#/templates/" + std::to_string(i);
    if (catalogue.find_template(tpl.id)) return Error{"template known already", where + "/id", "another id than " + tpl.id};
    if (auto fault = fault_of(tpl, where, catalogue)) return fault;
    catalogue.templates.push_back(tpl);
  }
  return std::nullopt;
}

// 550元/人/天: all of it an amount above 0, per something.
bool is_standard(const quantity::Answer& limit, std::u16string_view text) {
  const auto base = limit.base();
  const bool whole = limit.span.end - limit.span.begin == text::trimmed(text).size();
  return limit.kind == quantity::Kind::money && !limit.unit.per.empty() && base && Decimal(0) < *base && whole;
}

}  // namespace

Result<RulePack> read_rule_pack(std::string_view bytes, const std::string& source) {
  if (bytes.starts_with(kBom)) bytes.remove_prefix(kBom.size());
  if (bytes.size() > kMaxPackBytes) return Error{"rule pack too large", source, std::to_string(kMaxPackBytes) + " bytes at most"};
  if (const auto bad = text::first_ill_formed(bytes)) return Error{"not UTF-8", source + ": byte " + std::to_string(*bad + 1), "UTF-8 text"};
  const auto json = parse(bytes);
  if (!json) return Error{json.error().message, source + ": " + json.error().where, json.error().expected};
  std::optional<Error> error;
  RulePack out;
  out.source = source;
  read_members(Node(*json, source + "#", error), out);
  if (error) return *error;
  return out;
}

std::optional<Error> apply_pack(const RulePack& pack, rules::Catalogue& catalogue) {
  for (const RuleChange& change : pack.rules) {
    bool known = false;
    for (rules::RuleInfo& rule : catalogue.rules) known |= change_rule(change, rule);
    if (!known) return Error{"unknown rule", pack.source + "#/rules/" + change.rule, "an id or a code of `hebiao rules`"};
  }
  for (const Limit& limit : pack.limits) {
    if (!is_standard(catalogue.reader.value(limit.text), limit.text)) return Error{"wrong data", limit.where, "an amount per something, like 550\xe5\x85\x83/\xe4\xba\xba/\xe5\xa4\xa9"};
  }
  return add_templates(pack, catalogue);
}

}  // namespace hebiao::json
