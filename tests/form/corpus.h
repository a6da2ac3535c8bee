// The published forms of ../shared/corpus (or of HEBIAO_CORPUS), and the tables of tests/form/corpus beside them.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>

#include "form/read_package.h"
#include "support.h"

namespace hebiao::test {

using Line = std::vector<std::string>;
using FormKey = std::pair<std::string, std::string>;  // file and number of the form

// The lines of a table beside this test, in cells; comments are left out.
inline std::vector<Line> table(const std::string& name) {
  std::vector<Line> lines;
  std::istringstream text(slurp(source_path("tests/form/corpus/" + name)));
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with('#')) continue;
    Line cells(1);
    for (const char c : line) {
      if (c == '\t')
        cells.emplace_back();
      else
        cells.back().push_back(c);
    }
    lines.push_back(cells);
  }
  REQUIRE_FALSE(lines.empty());
  return lines;
}

// A cell that the table leaves out at the end of a line is empty.
inline std::string at(const Line& line, std::size_t column) { return column < line.size() ? line[column] : ""; }

inline std::string corpus_folder() {
  const char* chosen = std::getenv("HEBIAO_CORPUS");
  return chosen ? chosen : source_path("../shared/corpus");
}

inline bool corpus_is_missing() {
  if (std::filesystem::is_directory(corpus_folder())) return false;
  MESSAGE("skipped: there is no corpus at " << corpus_folder());
  return true;
}

inline const form::ReadResult& read(const std::string& file) {
  static std::map<std::string, form::ReadResult> known;
  if (const auto found = known.find(file); found != known.end()) return found->second;
  auto result = form::read_package(u16(slurp(corpus_folder() + "/" + file)), catalogue().templates,
                                   catalogue().reader);
  REQUIRE_MESSAGE(result, file << ": " << result.error().message);
  return known.emplace(file, std::move(*result)).first->second;
}

// clang 14 captures no structured binding in doctest's lambdas, hence the names by value.
inline std::string name_of(const FormKey& key) { return key.first + " form " + key.second; }

inline const form::Form& form_of(const FormKey& key) {
  const auto& forms = read(key.first).package.forms;
  const auto number = static_cast<std::size_t>(std::stoi(key.second));
  REQUIRE_MESSAGE(number <= forms.size(), name_of(key));
  return forms[number - 1];
}

}  // namespace hebiao::test
