// What tests share: the catalogue, files of the source tree, UTF-8 both ways.
#pragma once

#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "json/load_catalogue.h"
#include "text/normal.h"

namespace hebiao::test {

inline const rules::Catalogue& catalogue() {
  static const auto loaded = json::load_catalogue();
  return **loaded;
}

inline std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string source_path(const std::string& relative) { return std::string(HEBIAO_SOURCE_DIR) + "/" + relative; }

inline std::u16string u16(std::string_view utf8) { return text::from_utf8(utf8); }
inline std::string u8(std::u16string_view text) { return text::to_utf8(text); }

}  // namespace hebiao::test
