// Requests to the service, as the page makes them.
#pragma once

#include <doctest/doctest.h>

#include "json/service.h"
#include "support.h"

namespace hebiao::test {

using json::Json;

inline Json call(const Json& request) {
  static auto service = json::Service::create();
  REQUIRE(service);
  return Json::parse(service->call(request.dump()));
}

inline Json form_with(const char* annual) {
  return {{"template", "project_2026"},
          {"name", "河道清淤"},
          {"indicators", {{{"level2", "经济成本指标"}, {"name", "清淤成本"}, {"cycle", annual}, {"annual", annual}}}}};
}

inline bool speaks(const Json& report, const char* rule) {
  for (const Json& finding : report["findings"]) {
    if (finding["rule"] == rule) return true;
  }
  return false;
}

}  // namespace hebiao::test
