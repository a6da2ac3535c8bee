// The words of a finding: what a fix's label shows of a long text.
#include <doctest/doctest.h>

#include "form/form.h"
#include "session/session.h"
#include "support.h"

using namespace hebiao;
using test::u8;

namespace {

// The label of the fix that corrects a slip of the pen in the goal.
std::string label_of_fix(const std::string& goal) {
  const rules::Catalogue& catalogue = test::catalogue();
  form::Form form = form::blank_form(*catalogue.find_template("project_2026"), catalogue.reader);
  form.set(*form::parse_path(form, "goal_annual"), test::u16(goal));
  for (const auto& finding : session::report_on(catalogue, form, session::Locale::zh).findings) {
    if (finding.rule == "typo" && !finding.fixes.empty()) return u8(finding.fixes.front().title);
  }
  return {};
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  while (times-- > 0) out += text;
  return out;
}

}  // namespace

TEST_CASE("a fix of a long text shows the words around its change") {
  const std::string before = repeated("完成全年的图书采购和编目，", 4);
  const std::string after = repeated("完成总馆的书架更换和标识，", 4);
  CHECK(label_of_fix("再接再励做好服务") == "改为“再接再厉做好服务”");
  const std::string middle = label_of_fix(before + "再接再励做好读者服务，" + after);
  CHECK_MESSAGE(middle.find("再接再厉") != std::string::npos, middle);
  CHECK_MESSAGE(middle.find("“…") != std::string::npos, middle);
  CHECK_MESSAGE(middle.find("…”") != std::string::npos, middle);
  const std::string last = label_of_fix(before + "再接再励");
  CHECK_MESSAGE(last.find("再接再厉”") != std::string::npos, last);
  const std::string first = label_of_fix("再接再励，" + before);
  CHECK_MESSAGE(first.find("“再接再厉") != std::string::npos, first);
}
