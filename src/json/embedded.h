// The data files that are compiled in: templates, rules, lexicons. Generated at build (scripts/cmake).
#pragma once

#include <span>
#include <string_view>

namespace hebiao::json {

struct EmbeddedFile {
  std::string_view path;  // templates/project_2026.json, rules/wording/cost_direction.json, lexicons/units.txt
  std::string_view text;  // UTF-8
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace hebiao::json
