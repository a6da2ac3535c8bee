// A rule pack proves itself: its examples are judged before it is used.
#include "base/ranges.h"
#include "json/form_json.h"
#include "json/rule_pack.h"
#include "rules/judge.h"
#include "session/session.h"

namespace hebiao::json {
namespace {

// An id, or a code, which stands for every rule that has a message of that code.
std::vector<const rules::RuleInfo*> rules_named(const std::string& name, const rules::Catalogue& catalogue) {
  std::vector<const rules::RuleInfo*> out;
  for (const rules::RuleInfo& rule : catalogue.rules) {
    const bool coded = ranges::any_of(rule.messages, [&](const auto& message) { return message.second.code == name; });
    if (rule.id == name || coded) out.push_back(&rule);
  }
  return out;
}

bool is_looked_at(const std::vector<const rules::RuleInfo*>& named, const form::Form& form, const std::string& field, const rules::Catalogue& catalogue) {
  return ranges::any_of(named, [&](const rules::RuleInfo* rule) {
    const auto cells = rules::looked_at(catalogue, *rule, form, {});
    return ranges::any_of(cells, [&](form::CellRef cell) { return field.empty() || form::path_of(form.tpl(), cell) == field; });
  });
}

// What is wrong with one example; empty if nothing is.
std::string fault_of(const Json& example, const rules::Catalogue& catalogue) {
  const std::string rule = string_of(example, "rule");
  const std::string expect = string_of(example, "expect");
  const std::string field = string_of(example, "field");
  const auto named = rules_named(rule, catalogue);
  if (named.empty()) return "unknown rule " + rule;
  Json given = member(example, "form");
  if (!given.contains("template")) given["template"] = "project_2026";
  const auto form = read_form(given, catalogue, "form");
  if (!form) return "its form is refused at " + form.error().where;
  if (!form->unplaced.empty()) return "the form has no place for " + text::to_utf8(form->unplaced.front().label);
  for (const auto& each : session::report_on(catalogue, *form, session::Locale::zh).findings) {
    if ((each.rule != rule && each.code != rule) || (!field.empty() && each.field != field)) continue;
    return expect == "fail" ? std::string() : rule + " spoke at " + each.field + ": " + text::to_utf8(each.message);
  }
  if (expect == "fail") return rule + " was silent";
  const bool looked = is_looked_at(named, *form, field, catalogue);
  if (expect == "pass" && !looked) return rule + " did not look: write inapplicable";
  return expect == "inapplicable" && looked ? rule + " looked: write pass" : std::string();
}

}  // namespace

std::optional<Error> run_examples(const RulePack& pack, const rules::Catalogue& catalogue) {
  std::string first;
  std::string places;
  for (std::size_t i = 0; i < pack.examples.size(); ++i) {
    const std::string fault = fault_of(pack.examples[i], catalogue);
    if (fault.empty()) continue;
    if (first.empty()) first = fault;
    places += (places.empty() ? "#/examples/" : ", #/examples/") + std::to_string(i);
  }
  if (first.empty()) return std::nullopt;
  return Error{"an example fails: " + first, pack.source + places, "every example as it says"};
}

}  // namespace hebiao::json
