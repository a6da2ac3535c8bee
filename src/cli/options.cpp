#include "cli/options.h"

#include <optional>
#include <string_view>

namespace hebiao::cli {

const char* const kUsage =
    "hebiao check  [--format text|json|ndjson|sarif] [--min-severity error|warning|suggestion] [--template ID] [--rules PACK] [--previous FILE] FILE|- ...\n"
    "hebiao read   [--template ID] FILE|-   what was read, as JSON, and what could not be placed\n"
    "hebiao value  [--all|--claims] TEXT|-  one target value (or one a line), every quantity of a passage, or its arithmetic, as JSON\n"
    "hebiao rules | templates               the catalogue of checks, the official forms\n"
    "hebiao --version | --help\n"
    "Exit status: 0 no error found, 1 at least one, 2 an input that cannot be used.\n";

namespace {

template <class Value, std::size_t N>
Result<Value> pick(const std::pair<std::string_view, Value> (&names)[N], std::string_view option, std::string_view given) {
  std::string expected = "one of";
  for (const auto& [name, value] : names) {
    if (name == given) return value;
    expected += " " + std::string(name);
  }
  return Error{"unknown value " + std::string(given), std::string(option), expected};
}

std::optional<Error> set_option(Options& out, std::string_view option, std::string_view value) {
  constexpr std::pair<std::string_view, Format> formats[] = {
      {"text", Format::text}, {"json", Format::json}, {"ndjson", Format::ndjson}, {"sarif", Format::sarif}};
  constexpr std::pair<std::string_view, rules::Severity> severities[] = {{"error", rules::Severity::error},
                                                                        {"warning", rules::Severity::warning},
                                                                        {"suggestion", rules::Severity::suggestion}};
  if (option == "--format") {
    const auto format = pick(formats, option, value);
    if (!format) return format.error();
    out.format = *format;
  } else if (option == "--min-severity") {
    const auto severity = pick(severities, option, value);
    if (!severity) return severity.error();
    out.min_severity = *severity;
  } else if (option == "--template") {
    out.only_template = value;
  } else if (option == "--rules") {
    out.packs.emplace_back(value);
  } else if (option == "--previous") {
    out.previous = value;
  } else {
    return Error{"unknown option " + std::string(option), "command line", "an option of hebiao --help"};
  }
  return std::nullopt;
}

}  // namespace

Result<Options> parse_options(int count, char** words) {
  Options out;
  if (count < 2) return Error{"no command", "command line", "check, read, value, rules or templates"};
  out.command = words[1];
  for (int i = 2; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--all" || word == "--claims") {
      out.mode = word == "--all" ? json::ValueMode::all : json::ValueMode::claims;
    } else if (word.starts_with("--") && out.command != "value") {
      const auto equals = word.find('=');
      if (equals == std::string_view::npos && i + 1 >= count) return Error{"missing value", std::string(word), "a value"};
      const std::string_view value = equals == std::string_view::npos ? words[++i] : word.substr(equals + 1);
      if (auto error = set_option(out, word.substr(0, equals), value)) return *error;
    } else {
      out.inputs.emplace_back(word);
    }
  }
  return out;
}

}  // namespace hebiao::cli
