// One cell of n parts, typed into a goal and into a target value: reading and judging.
#include "growth.h"

#include "session/session.h"
#include "support.h"

using namespace hebiao;

namespace {

const std::vector<test::Shape> kShapes = {
    {"prose", [](std::size_t n) { return test::times(n, "完成河道清淤，改善水环境，"); }},
};

// The text as the goals and as a target of one form.
void judge(const std::string& text) {
  form::Form form = form::blank_form(*test::catalogue().find_template("project_2026"), test::catalogue().reader);
  for (const char* path : {"goal_annual", "indicators/0/annual"}) {
    if (const auto cell = form::parse_path(form, path)) form.set(*cell, test::u16(text));
  }
  (void)session::report_on(test::catalogue(), form, session::Locale::zh);
}

}  // namespace

TEST_CASE("growth: a cell is judged in time that grows with its length") { test::check_growth("cell", kShapes, 128, judge); }
