// A rule pack proves itself: its examples are judged before it is used.
#include "base/ranges.h"
#include "json/form_json.h"
#include "json/rule_pack.h"
#include "session/session.h"

namespace hebiao::json {
namespace {

// What is wrong with one example; empty if nothing is.
std::string fault_of(const Json& example, const rules::Catalogue& catalogue) {
  const std::string rule = string_of(example, "rule");
  const std::string expect = string_of(example, "expect");
  const std::string field = string_of(example, "field");
  if (expect != "pass" && expect != "fail") return "expect is pass or fail";
  Json given = member(example, "form");
  if (given.is_object() && !given.contains("template")) given["template"] = "project_2026";
  const auto form = read_form(given, catalogue, "form");
  if (!form) return form.error().message + " at " + form.error().where + "; expected " + form.error().expected;
  if (!form->unplaced.empty()) return "the form has no place for " + text::to_utf8(form->unplaced.front().label);
  for (const auto& each : session::report_on(catalogue, *form, session::Locale::zh).findings) {
    if ((each.rule != rule && each.code != rule) || (!field.empty() && each.field != field)) continue;
    return expect == "pass" ? rule + " spoke at " + each.field + ": " + text::to_utf8(each.message) : std::string();
  }
  return expect == "pass" ? std::string() : rule + " was silent";
}

}  // namespace

std::optional<Error> run_examples(const RulePack& pack, const rules::Catalogue& catalogue) {
  std::string faults;
  for (std::size_t i = 0; i < pack.examples.size(); ++i) {
    const std::string fault = fault_of(pack.examples[i], catalogue);
    if (!fault.empty()) faults += (faults.empty() ? "/examples/" : "; /examples/") + std::to_string(i) + ": " + fault;
  }
  if (faults.empty()) return std::nullopt;
  return Error{"examples fail: " + faults, pack.source, "every example as it says"};
}

}  // namespace hebiao::json
