// Whole forms with their exact reports (tests/golden), and forms in which only suggestions may speak (tests/clean).
// The same reports must come out of the wasm module: tests/wasm/golden.test.mjs. After a wanted change, write them
// anew with HEBIAO_UPDATE_GOLDEN=1 and read the difference.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

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

// A line of an expectation: code, path or row, why.
bool is_found(const json::Json& report, const std::string& line) {
  const auto first = line.find('\t');
  const auto second = line.find('\t', first + 1);
  const std::string code = line.substr(0, first);
  const std::string place = line.substr(first + 1, second - first - 1);
  const auto is_it = [&](const json::Json& finding) {
    const auto key = [](const std::string& text) { return text::label_key(test::u16(text)); };
    return finding["code"] == code && (finding["field"] == place || key(finding["row"]) == key(place));
  };
  const auto in = [&](const json::Json& findings) { return std::any_of(findings.begin(), findings.end(), is_it); };
  return std::any_of(report["forms"].begin(), report["forms"].end(), [&](const json::Json& form) { return in(form["findings"]); });
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

// tests/golden/NAME.expect.tsv: the mistakes that were put into the form, one a line: code, path or name of the row, why.
// What begins with ? is a mistake that no rule finds yet.
TEST_CASE("the mistakes that were put into golden documents are found") {
  int mistakes = 0;
  int missed = 0;
  for (const auto& path : inputs("golden")) {
    auto expected = path;
    expected.replace_extension(".expect.tsv");
    if (!std::filesystem::exists(expected)) continue;
    CAPTURE(path.string());
    const json::Json report = report_on(path);
    std::istringstream lines(test::slurp(expected.string()));
    for (std::string line; std::getline(lines, line);) {
      ++mistakes;
      if (line.starts_with("?")) ++missed;
      else CHECK_MESSAGE(is_found(report, line), line);
    }
  }
  MESSAGE(mistakes << " mistakes, " << missed << " not found yet");
  CHECK(mistakes > 400);
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
