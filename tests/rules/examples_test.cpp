// Every rule's examples are tests: each gives the message it names, at the cell it names, and its first fix
// gives the text it names and silences it. "pass": the rule looked (at the cell) and had nothing to say; "inapplicable": it
// did not look. At least one example passes and each message has one that fails.
#include <doctest/doctest.h>

#include <set>

#include "session/session.h"
#include "examples.h"

using namespace hebiao;
using json::Json;
using session::Finding;

namespace {

// What the rule says of the example's form, beside the others of the example.
std::vector<Finding> findings(const rules::Catalogue& catalogue, const form::Form& form, const Json& example, const std::string& rule) {
  const session::Session session(catalogue, test::package_of(example, form), session::Locale::zh);
  std::vector<Finding> out;
  for (const auto* list : {&session.report().forms.front().findings, &session.report().package.findings}) {
    for (const Finding& each : *list) {
      if (each.rule == rule && each.form == 0) out.push_back(each);
    }
  }
  return out;
}

void check_failing(const rules::RuleInfo& rule, const Json& example) {
  const auto catalogue = test::catalogue_of(example);
  form::Form form = test::form_of_example(example, *catalogue);
  const std::string message = example["expect"].get<std::string>();
  const std::string field = example.value("field", "");
  const Finding* found = nullptr;
  const auto all = findings(*catalogue, form, example, rule.id);
  for (const Finding& each : all) {
    if (each.message_key == message && (field.empty() || each.field == field)) found = &each;
  }
  CHECK_MESSAGE(found, "no finding " << message << " at " << field);
  if (!found) return;
  CHECK_MESSAGE(found->message.find(u'{') == std::u16string::npos, test::u8(found->message));
  CHECK_MESSAGE(found->why.find(u'{') == std::u16string::npos, test::u8(found->why));
  const auto cell = form::parse_path(form, found->field);  // none: a table as a whole
  CHECK(found->span.end <= (cell ? form.at(*cell).text.size() : 0));
  if (!example.contains("fixed")) return;
  CHECK_FALSE(found->fixes.empty());
  if (found->fixes.empty()) return;
  CHECK_MESSAGE(found->fixes.front().title.find(u'{') == std::u16string::npos, test::u8(found->fixes.front().title));
  const std::string where = found->field;
  test::apply_all(form, found->fixes.front().edits);
  CHECK(test::u8(form.at(*form::parse_path(form, where)).text) == example["fixed"].get<std::string>());
  for (const Finding& each : findings(*catalogue, form, example, rule.id)) CHECK_FALSE((each.message_key == message && each.field == where));
}

void check_silent(const rules::RuleInfo& rule, const Json& example) {
  const auto catalogue = test::catalogue_of(example);
  const form::Form form = test::form_of_example(example, *catalogue);
  for (const Finding& each : findings(*catalogue, form, example, rule.id)) FAIL_CHECK("spoke: " << test::u8(each.message) << " at " << each.field);
  const std::string field = example.value("field", "");
  const auto cells = test::looked_at(*catalogue, rule.id, test::package_of(example, form));
  const bool looked = std::any_of(cells.begin(), cells.end(), [&](form::CellRef cell) { return field.empty() || form::path_of(form.tpl(), cell) == field; });
  CHECK_MESSAGE(looked == (example["expect"] == "pass"), (looked ? "the rule looked: pass" : "the rule didn't look: inapplicable"));
}

}  // namespace

TEST_CASE("examples of every rule") {
  for (const rules::RuleInfo& rule : test::catalogue().rules) {
    CAPTURE(rule.id);
    std::set<std::string> shown;
    for (const Json& example : test::examples_of(rule)) {
      CAPTURE(example.dump());
      const std::string expect = example["expect"].get<std::string>();
      shown.insert(expect);
      expect == "pass" || expect == "inapplicable" ? check_silent(rule, example) : check_failing(rule, example);
    }
    // Only texts that are too long are of that scope: the rule never looks and finds nothing.
    CHECK_MESSAGE((shown.contains("pass") || rule.scope == rules::Scope::too_long), "no example passes");
    for (const auto& message : rule.messages) CHECK_MESSAGE(shown.contains(message.first), "no example for " << message.first);
  }
}

TEST_CASE("what a rule's JSON says holds together") {
  std::set<std::string> ids;
  for (const rules::RuleInfo& rule : test::catalogue().rules) ids.insert(rule.id);
  for (const rules::RuleInfo& rule : test::catalogue().rules) {
    CAPTURE(rule.id);
    CHECK_FALSE(rule.codes.empty());
    CHECK_FALSE(rule.title_zh.empty());
    CHECK_FALSE(rule.title_en.empty());
    CHECK_FALSE(rule.why_zh.empty());
    CHECK_FALSE(rule.why_en.empty());
    CHECK_FALSE(rule.basis.empty());
    CHECK(rule.kinds.find_first_not_of("ZHXP") == std::string::npos);
    for (const std::string& other : rule.yields_to) CHECK_MESSAGE(ids.contains(other), other);
    for (const auto& each : rule.messages) {
      const rules::Message& message = each.second;
      CHECK_MESSAGE(!message.en.empty(), each.first);
      CHECK_MESSAGE(std::count(rule.codes.begin(), rule.codes.end(), message.code) == 1, message.code);
    }
    for (const auto& each : rule.fixes) CHECK_MESSAGE((!each.second.zh.empty() && !each.second.en.empty()), each.first);
  }
}
