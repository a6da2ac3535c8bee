// A pasted text or a JSON file of n parts: reading it into a package and judging that.
#include "growth.h"

#include "json/input.h"
#include "session/session.h"
#include "support.h"

using namespace hebiao;

namespace {

const std::vector<test::Shape> kShapes = {
    {"goal lines", [](std::size_t n) { return "项目绩效目标表\n项目名称\t河道清淤\n年度目标\t" + test::times(n, "完成河道清淤，改善水环境。\n"); }},
};

void read_and_judge(const std::string& text) {
  auto input = json::read_input(text, test::catalogue());
  if (input) (void)session::Session(test::catalogue(), std::move(input->package), session::Locale::zh);
}

}  // namespace

TEST_CASE("growth: a text is read in time that grows with its length") { test::check_growth("text", kShapes, 128, read_and_judge); }
