// What tests of reading share: a text read, and all that was read of it, to be compared.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "form/read_package.h"
#include "support.h"

namespace hebiao::test {

inline form::ReadResult read_text(const std::string& text) {
  auto result = form::read_package(u16(text), catalogue().templates, catalogue().reader);
  REQUIRE_MESSAGE(result, result.error().message << ": " << text.substr(0, 300));
  return std::move(*result);
}

// "0 indicators/3/annual: 1条" for every cell with text, then what is in no cell. One a line.
inline std::string all_of(const form::ReadResult& result) {
  std::string out = "preamble: " + u8(result.package.preamble) + "\n";
  for (std::size_t i = 0; i < result.package.forms.size(); ++i) {
    const form::Form& form = result.package.forms[i];
    const auto add = [&](const std::string& name, std::u16string_view text) {
      if (!text.empty()) out += std::to_string(i) + ' ' + name + ": " + u8(text) + '\n';
    };
    add("title", form.title);
    for (int f = 0; f < static_cast<int>(form.fields().size()); ++f) add(form::path_of(form.tpl(), {-1, 0, f}), form.at({-1, 0, f}).text);
    for (int t = 0; t < static_cast<int>(form.tpl().tables.size()); ++t) {
      for (int r = 0; r < static_cast<int>(form.rows(t).size()); ++r) {
        for (int c = 0; c < static_cast<int>(form.tpl().tables[static_cast<std::size_t>(t)].columns.size()); ++c) {
          add(form::path_of(form.tpl(), {t, r, c}), form.at({t, r, c}).text);
        }
      }
    }
    for (const auto& piece : form.unplaced) add("unplaced", piece.text);
  }
  for (const auto& piece : result.unplaced) out += "unplaced: " + u8(piece.text) + '\n';
  return out;
}

// The indicator row as "level1|level2|name|cycle|annual".
inline std::string indicator(const form::Form& form, int index) {
  std::string out;
  const int table = form.tpl().table("indicators");
  for (const auto& cell : form.rows(table)[static_cast<std::size_t>(index)].cells) out += (out.empty() ? "" : "|") + u8(cell.text);
  return out;
}

inline std::string unplaced(const form::ReadResult& result) {
  std::string out;
  for (const auto& form : result.package.forms) {
    for (const auto& piece : form.unplaced) out += u8(piece.text) + '|';
  }
  for (const auto& piece : result.unplaced) out += u8(piece.text) + '|';
  return out;
}

// The forms of tests/clean and tests/golden, as tab-separated text, by file; without those that other tables cannot say:
// markup inside cells, a level that the form lacks.
inline std::vector<std::pair<std::string, std::string>> filled_forms() {
  const std::set<std::string> untidy{"project-archive-restoration.txt", "project-forest-fire.txt"};
  std::set<std::string> names;
  for (const char* folder : {"tests/clean", "tests/golden"}) {
    for (const auto& entry : std::filesystem::directory_iterator(source_path(folder))) {
      const bool tidy = !untidy.contains(entry.path().filename().string());
      if (entry.path().extension() == ".txt" && tidy) names.insert(entry.path().string());
    }
  }
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& name : names) out.emplace_back(std::filesystem::path(name).filename().string(), slurp(name));
  REQUIRE(out.size() > 40);
  return out;
}

}  // namespace hebiao::test
