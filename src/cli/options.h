// The command line of `hebiao`.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "json/answer_json.h"
#include "rules/rule.h"

namespace hebiao::cli {

enum class Format { text, json, ndjson, sarif };

struct Options {
  std::string command;  // check, read, value, rules, templates, help, version
  Format format = Format::text;
  rules::Severity min_severity = rules::Severity::suggestion;
  std::string only_template;
  std::vector<std::string> packs;  // files of rule packs
  std::string previous;            // the file of last year's package
  json::ValueMode mode = json::ValueMode::value;
  std::vector<std::string> inputs;  // "-" is standard input
};

Result<Options> parse_options(int count, char** words);

extern const char* const kUsage;

}  // namespace hebiao::cli
