#include "json/sarif.h"

#include "text/normal.h"

namespace hebiao::json {
namespace {

std::string_view level_of(const session::Finding& finding) {
  if (finding.verdict == rules::Verdict::unsure || finding.severity == rules::Severity::suggestion) return "note";
  return finding.severity == rules::Severity::error ? "error" : "warning";
}

Json result_of(const session::Finding& finding, const std::string& source) {
  const std::string path = "forms/" + std::to_string(finding.form) + "/" + finding.field;
  return {{"ruleId", finding.rule},
          {"level", level_of(finding)},
          {"message", {{"text", text::to_utf8(finding.message)}}},
          {"locations",
           {{{"physicalLocation", {{"artifactLocation", {{"uri", source}}}}},
             {"logicalLocations", {{{"fullyQualifiedName", path}, {"name", text::to_utf8(finding.row)}}}}}}},
          {"properties", {{"code", finding.code}, {"text", text::to_utf8(finding.text)}}}};
}

}  // namespace

Json write_sarif(const rules::Catalogue& catalogue, const std::vector<SarifInput>& inputs) {
  Json rules = Json::array();
  for (const auto& rule : catalogue.rules) {
    rules.push_back({{"id", rule.id}, {"shortDescription", {{"text", rule.title_zh}}}, {"fullDescription", {{"text", rule.why_zh}}}});
  }
  Json results = Json::array();
  for (const SarifInput& input : inputs) {
    for (const auto& form : input.report.forms) {
      for (const auto& finding : form.findings) results.push_back(result_of(finding, input.source));
    }
    for (const auto& finding : input.report.package.findings) results.push_back(result_of(finding, input.source));
  }
  Json run;
  run["tool"]["driver"] = {{"name", "hebiao"}, {"version", HEBIAO_VERSION}, {"rules", std::move(rules)}};
  run["columnKind"] = "utf16CodeUnits";
  run["results"] = std::move(results);
  return {{"version", "2.1.0"}, {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"runs", Json::array({std::move(run)})}};
}

}  // namespace hebiao::json
