// The native command. Exit status: 0 no error-level finding, 1 at least one, 2 an input that cannot be used.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "base/ranges.h"
#include "cli/options.h"
#include "cli/text_report.h"
#include "json/catalogue_json.h"
#include "json/form_json.h"
#include "json/input.h"
#include "json/limits.h"
#include "json/load_catalogue.h"
#include "json/answer_json.h"
#include "json/report_json.h"
#include "json/sarif.h"
#include "session/session.h"
#include "text/normal.h"

namespace hebiao::cli {
namespace {

constexpr int kUnusable = 2;

int complain(const Error& error, const std::string& source) {
  std::cerr << "hebiao: " << source << (source.empty() ? "" : ": ") << error.message;
  if (!error.where.empty()) std::cerr << " (" << error.where << ")";
  if (!error.expected.empty()) std::cerr << "; expected " << error.expected;
  std::cerr << '\n';
  return kUnusable;
}

Result<std::string> slurp(const std::string& name) {
  std::ifstream file;
  if (name != "-") file.open(name, std::ios::binary);
  std::istream& in = name == "-" ? std::cin : file;
  if (!in) return Error{"cannot be opened", name, "a readable file"};
  std::string out;
  char buffer[1 << 16];
  while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
    out.append(buffer, static_cast<std::size_t>(in.gcount()));
    if (out.size() > json::kMaxInputBytes) {
      return Error{"input too large", name, std::to_string(json::kMaxInputBytes >> 20) + " MiB at most"};
    }
  }
  if (in.bad() || (in.fail() && !in.eof())) return Error{"cannot be read", name, "a readable file"};
  return out;
}

Result<form::ReadResult> read(const std::string& name, const rules::Catalogue& catalogue, const Options& options) {
  const auto bytes = slurp(name);
  if (!bytes) return bytes.error();
  return json::read_input(*bytes, catalogue, options.only_template);
}

void drop_lesser(session::Report& report, rules::Severity least) {
  const auto lesser = [least](const session::Finding& finding) { return finding.severity > least; };
  for (auto& form : report.forms) std::erase_if(form.findings, lesser);
  std::erase_if(report.package.findings, lesser);
}

bool has_error(const session::Report& report) {
  const auto is_error = [](const session::Finding& finding) {
    return finding.severity == rules::Severity::error && finding.verdict == rules::Verdict::fail;
  };
  return ranges::any_of(report.package.findings, is_error) ||
         ranges::any_of(report.forms, [&](const session::FormReport& form) { return ranges::any_of(form.findings, is_error); });
}

// What the inputs of one call have in common, and what is printed at its end.
struct Run {
  const rules::Catalogue& catalogue;
  const Options& options;
  std::vector<form::Form> previous;
  json::Json array = json::Json::array();
  std::vector<json::SarifInput> sarif;
};

void print_report(Run& run, const std::string& name, const session::Session& session, const session::Report& report,
                  const std::vector<form::Unplaced>& unplaced) {
  const Format format = run.options.format;
  if (format == Format::text) std::cout << text_report(run.catalogue.words, name, session.package(), report, unplaced, isatty(1) != 0);
  if (format == Format::sarif) run.sarif.push_back({name, report});
  if (format != Format::json && format != Format::ndjson) return;
  json::Json json = json::write_report(name, session.package(), report, unplaced);
  if (format == Format::ndjson) std::cout << json::dump(json) << '\n';
  else run.array.push_back(std::move(json));
}

int check_one(Run& run, const std::string& name) {
  auto input = read(name, run.catalogue, run.options);
  if (!input) return complain(input.error(), name);
  if (!run.previous.empty()) input->package.previous = run.previous;
  const session::Session session(run.catalogue, std::move(input->package), session::Locale::zh);
  session::Report report = session.report();
  const int status = has_error(report) ? 1 : 0;
  drop_lesser(report, run.options.min_severity);
  print_report(run, name, session, report, input->unplaced);
  return status;
}

int check(const rules::Catalogue& catalogue, const Options& options) {
  Run run{catalogue, options, {}, json::Json::array(), {}};
  if (!options.previous.empty()) {
    auto previous = read(options.previous, catalogue, options);
    if (!previous) return complain(previous.error(), options.previous);
    run.previous = std::move(previous->package.forms);
  }
  int status = 0;
  for (const std::string& name : options.inputs) status = std::max(status, check_one(run, name));
  if (options.format == Format::json) std::cout << json::dump(run.array) << '\n';
  if (options.format == Format::sarif) std::cout << json::dump(json::write_sarif(catalogue, run.sarif)) << '\n';
  return status;
}

int read_forms(const rules::Catalogue& catalogue, const Options& options) {
  auto input = read(options.inputs.front(), catalogue, options);
  if (!input) return complain(input.error(), options.inputs.front());
  std::vector<form::Unplaced> unplaced = input->unplaced;
  for (const auto& form : input->package.forms) unplaced.insert(unplaced.end(), form.unplaced.begin(), form.unplaced.end());
  json::Json out;
  out["package"] = json::write(input->package);
  out["unplaced"] = json::write(unplaced);
  std::cout << json::dump(out) << '\n';
  return 0;
}

void print_value(const rules::Catalogue& catalogue, const std::string& text, json::ValueMode mode) {
  std::cout << json::dump(json::read_value(catalogue.reader, text::from_utf8(text), mode)) << '\n';
}

int value(const rules::Catalogue& catalogue, const Options& options) {
  if (options.inputs.front() != "-") return print_value(catalogue, options.inputs.front(), options.mode), 0;
  for (std::string line; std::getline(std::cin, line);) print_value(catalogue, line, options.mode);
  return 0;
}

Result<std::unique_ptr<rules::Catalogue>> load(const Options& options) {
  std::vector<json::RulePack> packs;
  for (const std::string& name : options.packs) {
    const auto bytes = slurp(name);
    if (!bytes) return bytes.error();
    auto pack = json::read_rule_pack(*bytes, name);
    if (!pack) return pack.error();
    packs.push_back(std::move(*pack));
  }
  return json::load_catalogue(packs);
}

int run(int count, char** words) {
  const auto options = parse_options(count, words);
  if (!options) return complain(options.error(), ""), std::fputs(kUsage, stderr), kUnusable;
  const std::string& command = options->command;
  if (command == "--help" || command == "help") return std::fputs(kUsage, stdout), 0;
  if (command == "--version" || command == "version") return std::puts("hebiao " HEBIAO_VERSION), 0;
  const auto catalogue = load(*options);
  if (!catalogue) return complain(catalogue.error(), "rules");
  if (command == "rules") return std::puts(json::write_rules(**catalogue).dump(2).c_str()), 0;
  if (command == "templates") return std::puts(json::write_templates(**catalogue).dump(2).c_str()), 0;
  const bool takes_input = command == "check" || command == "read" || command == "value";
  if (!takes_input) return complain({"unknown command " + command, "", "check, read, value, rules or templates"}, ""), kUnusable;
  if (options->inputs.empty()) return complain({"no input", command, "a file, a text or -"}, ""), kUnusable;
  if (command == "check") return check(**catalogue, *options);
  return command == "read" ? read_forms(**catalogue, *options) : value(**catalogue, *options);
}

}  // namespace
}  // namespace hebiao::cli

int main(int count, char** words) { return hebiao::cli::run(count, words); }
