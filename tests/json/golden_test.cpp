// Whole forms with their exact reports (tests/golden), and forms in which only suggestions may speak (tests/clean).
// The same reports must come out of the wasm module: tests/wasm/golden.test.mjs.
//
// tests/golden/NAME.expect.tsv is the judge: the mistakes that were put into the form, one a line: code, path or name of the
// row, why. What begins with ? is a mistake that no rule finds yet. After a wanted change write the reports anew with
// HEBIAO_UPDATE_GOLDEN=1: a report that misses a mistake is not written, and what was gained and lost is printed.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
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

std::string beside(std::filesystem::path path, const char* extension) { return path.replace_extension(extension).string(); }

std::vector<std::string> expectations(const std::filesystem::path& path) {
  std::vector<std::string> out;
  std::istringstream lines(test::slurp(beside(path, ".expect.tsv")));
  for (std::string line; std::getline(lines, line);) out.push_back(line);
  return out;
}

bool finds_all(const std::filesystem::path& path, const json::Json& report) {
  bool all = true;
  for (const std::string& line : expectations(path)) {
    const bool found = line.starts_with("?") || is_found(report, line);
    CHECK_MESSAGE(found, "not written, as it misses " << line);
    all = all && found;
  }
  return all;
}

struct Change {
  int gained = 0;
  int lost = 0;
};
using Changes = std::map<std::string, Change>;  // by code and place

void count(const json::Json& report, int Change::* side, Changes& out) {
  const auto add = [&](std::size_t form, const json::Json& findings) {
    for (const json::Json& each : findings) {
      const std::string key = each["code"].get<std::string>() + " " + std::to_string(form) + "/" + each["field"].get<std::string>() + ": ";
      ++(out[key + each["message"].get<std::string>()].*side);
    }
  };
  for (std::size_t i = 0; i < report["forms"].size(); ++i) add(i + 1, report["forms"][i]["findings"]);
  add(0, report["package"]["findings"]);
}

Changes changes_of(const json::Json& before, const json::Json& after) {
  Changes out;
  count(before, &Change::lost, out);
  count(after, &Change::gained, out);
  for (auto each = out.begin(); each != out.end();) each = each->second.gained == each->second.lost ? out.erase(each) : std::next(each);
  return out;
}

void tell(const std::string& file, const Changes& changes, Changes& by_code) {
  for (const auto& [what, change] : changes) {
    MESSAGE(file << (change.gained > change.lost ? " gained " : " lost ") << what);
    Change& total = by_code[what.substr(0, what.find(' '))];
    total.gained += change.gained;
    total.lost += change.lost;
  }
}

}  // namespace

TEST_CASE("golden documents give exactly their reports") {
  Changes by_code;
  for (const auto& path : inputs("golden")) {
    CAPTURE(path.string());
    const json::Json report = report_on(path);
    const std::string expected = beside(path, ".report.json");
    const std::string text = report.dump(1) + "\n";
    if (std::getenv("HEBIAO_UPDATE_GOLDEN") && text != test::slurp(expected) && finds_all(path, report)) {
      const auto before = json::parse(test::slurp(expected));
      if (before) tell(path.filename().string(), changes_of(*before, report), by_code);
      std::ofstream(expected) << text;
    }
    CHECK((text == test::slurp(expected)));
  }
  for (const auto& [code, change] : by_code) MESSAGE(code << ": +" << change.gained << " -" << change.lost);
}

TEST_CASE("the mistakes that were put into golden documents are found") {
  int mistakes = 0;
  int missed = 0;
  for (const auto& path : inputs("golden")) {
    CAPTURE(path.string());
    const auto expected = expectations(path);
    CHECK_MESSAGE(!expected.empty(), "no .expect.tsv");
    const json::Json report = report_on(path);
    for (const std::string& line : expected) {
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
