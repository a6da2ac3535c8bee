// A pasted text or a JSON file of n parts: reading it into a package, and for some shapes judging that too.
#include "text_shapes.h"

#include "json/form_json.h"
#include "json/input.h"
#include "session/session.h"
#include "support.h"

using namespace hebiao;

namespace {

// Reading, and writing what was read.
void read_and_write(const std::string& text) {
  const auto input = json::read_input(text, test::catalogue());
  if (input) (void)json::dump(json::write(input->package));
}

void read_and_judge(const std::string& text) {
  auto input = json::read_input(text, test::catalogue());
  if (input) (void)session::Session(test::catalogue(), std::move(input->package), session::Locale::zh);
}

std::vector<test::Shape> chosen(const std::vector<test::Shape>& shapes, std::initializer_list<std::string_view> names) {
  std::vector<test::Shape> out;
  for (const auto name : names) out.push_back(*std::find_if(shapes.begin(), shapes.end(), [&](auto& each) { return each.name == name; }));
  return out;
}

}  // namespace

TEST_CASE("growth: a text is read in time that grows with its length") { test::check_growth("text", test::kTexts, 1000, read_and_write); }

TEST_CASE("growth: rows are read in time that grows with their number") { test::check_growth("rows", test::kRows, 250, read_and_write); }

TEST_CASE("growth: forms are read in time that grows with their number") { test::check_growth("forms", test::kForms, 100, read_and_write); }

TEST_CASE("growth: HTML is read in time that grows with its length") { test::check_growth("html", test::kHtml, 1000, read_and_write); }

TEST_CASE("growth: JSON is read in time that grows with its length") { test::check_growth("json", test::kJsons, 1000, read_and_write); }

TEST_CASE("growth: what was read is judged in time that grows with its length") {
  const auto texts = chosen(test::kTexts, {"goal lines", "lines of nothing known", "title lines", "Markdown rows", "<br> in Markdown"});
  test::check_growth("read+judge", texts, 250, read_and_judge);
  const auto jsons = chosen(test::kJsons, {"unknown keys", "unplaced texts", "waivers", "repairs"});
  test::check_growth("read+judge", jsons, 250, read_and_judge);
  test::check_growth("read+judge", test::kForms, 30, read_and_judge);
}
