// Every fix of every finding, on the rules' examples, the forms of tests/clean and tests/golden, and the corpus where it
// is: applied, its finding is gone, and no error speaks that did not before.
#include <set>

#include "examples.h"
#include "form/corpus.h"
#include "form/packages.h"
#include "session/session.h"

using namespace hebiao;
using session::Finding;

namespace {

std::string key_of(const Finding& finding) { return finding.rule + ' ' + finding.message_key + ' ' + finding.field; }

// By the row: a value copied into the cell beside it brings its own error along, which is no new one.
std::string error_of(const Finding& finding) { return finding.rule + ' ' + finding.field.substr(0, finding.field.rfind('/')); }

std::vector<Finding> findings_of(const form::Form& form) {
  return session::report_on(test::catalogue(), form, session::Locale::zh).findings;
}

std::set<std::string> errors_of(const std::vector<Finding>& findings) {
  std::set<std::string> out;
  for (const Finding& each : findings) {
    if (each.severity == rules::Severity::error && each.verdict == rules::Verdict::fail) out.insert(error_of(each));
  }
  return out;
}

bool moves_rows(const session::FindingFix& fix) {
  return std::any_of(fix.edits.begin(), fix.edits.end(), [](const rules::Edit& edit) { return !std::holds_alternative<rules::TextEdit>(edit); });
}

void check_fix(const form::Form& form, const Finding& finding, const session::FindingFix& fix, const std::set<std::string>& before) {
  form::Form mended = form;
  test::apply_all(mended, fix.edits);
  const auto after = findings_of(mended);
  for (const Finding& each : after) {
    const bool still = !moves_rows(fix) && key_of(each) == key_of(finding) && each.text == finding.text;
    CHECK_MESSAGE(!still, "still there after its fix: " << key_of(finding) << " " << test::u8(fix.title));
  }
  for (const std::string& error : errors_of(after)) {
    const bool expected = before.contains(error) || moves_rows(fix);
    CHECK_MESSAGE(expected, "new error " << error << " after " << key_of(finding) << ": " << test::u8(fix.title));
  }
}

int check_fixes(const form::Form& form) {
  int count = 0;
  const auto found = findings_of(form);
  const auto before = errors_of(found);
  for (const Finding& finding : found) {
    for (const session::FindingFix& fix : finding.fixes) {
      check_fix(form, finding, fix, before);
      ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("every fix of the rules' examples") {
  int count = 0;
  for (const rules::RuleInfo& rule : test::catalogue().rules) {
    for (const test::Json& example : test::examples_of(rule)) count += check_fixes(test::form_of_example(example));
  }
  CHECK(count > 1000);
}

TEST_CASE("every fix of whole forms") {
  int count = 0;
  for (const auto& named : test::filled_forms()) {
    CAPTURE(named.first);
    for (const form::Form& form : test::read_text(named.second).package.forms) count += check_fixes(form);
  }
  CHECK(count > 40);
}

TEST_CASE("every fix of the published forms") {
  if (test::corpus_is_missing()) return;
  for (const auto& entry : std::filesystem::directory_iterator(test::corpus_folder())) {
    if (entry.path().extension() != ".txt") continue;
    CAPTURE(entry.path().string());
    for (const form::Form& form : test::read_text(test::slurp(entry.path().string())).package.forms) check_fixes(form);
  }
}
