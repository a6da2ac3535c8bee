// Findings as SARIF 2.1.0, for tools that read checkers' results.
#pragma once

#include "json/parse.h"
#include "rules/catalogue.h"
#include "session/report.h"

namespace hebiao::json {

struct SarifInput {
  std::string source;
  session::Report report;
};

Json write_sarif(const rules::Catalogue& catalogue, const std::vector<SarifInput>& inputs);

}  // namespace hebiao::json
