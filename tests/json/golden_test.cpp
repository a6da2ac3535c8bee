// Whole forms with their exact reports (tests/golden), and forms in which only suggestions may speak (tests/clean).
// The same reports must come out of the wasm module: tests/wasm/golden.test.mjs. After a wanted change, write them
// anew with HEBIAO_UPDATE_GOLDEN=1 and read the difference.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "json/input.h"
#include "json/report_json.h"
#include "session/session.h"
#include "support.h"

using namespace hebiao;

namespace {

std::vector<std::filesystem::path> inputs(const char* folder) {
  std::vector<std::filesystem::path> out;
  for (const auto& file : std::filesystem::directory_iterator(test::source_path(std::string("tests/") + folder))) {
    if (file.path().extension() == ".txt") out.push_back(file.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

json::Json report_on(const std::filesystem::path& path) {
  auto input = json::read_input(test::slurp(path.string()), test::catalogue());
  REQUIRE_MESSAGE(input, input.error().message);
  const session::Session session(test::catalogue(), std::move(input->package), session::Locale::zh);
  return json::write_report(path.filename().string(), session.package(), session.report(), input->unplaced);
}

}  // namespace

TEST_CASE("golden documents give exactly their reports") {
  for (const auto& path : inputs("golden")) {
    CAPTURE(path.string());
    auto expected = path;
    expected.replace_extension(".report.json");
    const std::string report = report_on(path).dump(1) + "\n";
    if (std::getenv("HEBIAO_UPDATE_GOLDEN")) std::ofstream(expected) << report;
    CHECK((report == test::slurp(expected.string())));
  }
}

TEST_CASE("well filled forms hear nothing but suggestions") {
  for (const auto& path : inputs("clean")) {
    CAPTURE(path.string());
    const json::Json report = report_on(path);
    CHECK(report["unplaced"].empty());
    for (const json::Json& form : report["forms"]) {
      for (const json::Json& finding : form["findings"]) {
        if (finding["severity"] != "suggestion" && finding["verdict"] == "fail") FAIL_CHECK(finding.dump());
      }
      for (const json::Json& total : form["totals"]) CHECK(total["holds"] != false);
    }
  }
}
