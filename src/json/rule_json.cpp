#include "json/rule_json.h"

#include "json/node.h"

namespace hebiao::json {
namespace {

using rules::Scope;
using rules::Severity;

constexpr std::pair<std::string_view, Severity> kSeverities[] = {
    {"error", Severity::error}, {"warning", Severity::warning}, {"suggestion", Severity::suggestion}};
constexpr std::pair<std::string_view, Scope> kScopes[] = {
    {"form", Scope::form},     {"field", Scope::field}, {"level1", Scope::level1},         {"level2", Scope::level2},
    {"row", Scope::row},       {"name", Scope::name},   {"value", Scope::value},           {"value_slot", Scope::value_slot},
    {"text", Scope::text},     {"amount", Scope::amount}, {"table", Scope::table},         {"table_slot", Scope::table_slot},
    {"identity", Scope::identity}, {"too_long", Scope::too_long}};

void read_messages(const Node& node, rules::RuleInfo& out) {
  if (!node.raw().is_object() || node.raw().empty()) return node.complain("at least one message");
  for (const auto& [key, value] : node.raw().items()) {
    const Node message = node.at(key);
    message.require("zh", "a sentence in Chinese");
    const std::string code = message.string("code");
    out.messages.emplace_back(key, rules::Message{message.string("zh"), message.string("en"),
                                                  code.empty() && !out.codes.empty() ? out.codes.front() : code,
                                                  message.one_of("severity", kSeverities, out.severity)});
  }
}

void read_fixes(const Node& node, rules::RuleInfo& out) {
  if (!node.raw().is_object()) return;
  for (const auto& [key, value] : node.raw().items()) {
    const Node fix = node.at(key);
    out.fixes.emplace_back(key, rules::FixTitle{fix.string("zh"), fix.string("en"), fix.flag("safe")});
  }
}

}  // namespace

rules::Severity severity_of(const Node& node) { return node.one_of("severity", kSeverities, Severity::error); }

std::string_view name_of(Severity severity) {
  for (const auto& [name, value] : kSeverities) {
    if (value == severity) return name;
  }
  return {};
}

Result<rules::RuleInfo> read_rule(std::string_view text, std::string_view file) {
  auto json = parse(text);
  if (!json) return Error{json.error().message, std::string(file) + ": " + json.error().where, json.error().expected};
  std::optional<Error> error;
  const Node root(*json, std::string(file) + "#", error);
  for (const char* key : {"id", "codes", "title", "severity", "kinds", "scope", "why", "messages"}) root.require(key, "a value");
  rules::RuleInfo out;
  out.id = root.string("id");
  out.codes = root.strings("codes");
  out.title_zh = root.at("title").string("zh");
  out.title_en = root.at("title").string("en");
  out.why_zh = root.at("why").string("zh");
  out.why_en = root.at("why").string("en");
  out.basis = root.string("basis");
  out.severity = root.one_of("severity", kSeverities, Severity::error);
  out.kinds = root.string("kinds");
  out.scope = root.one_of("scope", kScopes, Scope::form);
  out.fields = root.strings("fields");
  out.yields_to = root.strings("yields_to");
  out.official = root.flag("official");
  read_messages(root.at("messages"), out);
  read_fixes(root.at("fixes"), out);
  if (error) return *error;
  return out;
}

}  // namespace hebiao::json
