#include "requests.h"

using namespace hebiao;
using json::Json;
using test::call;
using test::form_with;
using test::speaks;

TEST_CASE("a finding let stand is listed apart until its words change") {
  Json form = form_with("≥5万元");
  form["indicators"][0].erase("cycle");
  const int id = call({{"op", "open"}, {"package", {{"forms", {form}}}}})["result"]["session"];
  const Json at{{"session", id}, {"form", 0}};
  const auto ask = [&](Json request) {
    request.update(at);
    return call(request);
  };
  const Json waiver = ask({{"op", "waiver"}, {"rule", "cost_direction"}, {"path", "indicators/0/annual"}});
  REQUIRE(waiver["ok"] == true);
  Json said = waiver["result"];
  said["by"] = "张三";
  const Json waived = ask({{"op", "setWaived"}, {"waived", Json::array({said})}})["result"]["report"];
  CHECK_FALSE(speaks(waived, "cost_direction"));
  CHECK(waived["waived"][0]["rule"] == "cost_direction");
  CHECK(waived["waived"][0]["waived"]["by"] == "张三");
  CHECK(call({{"op", "package"}, {"session", id}})["result"]["forms"][0]["waived"][0] == said);
  // The row moves, and the finding stays where it was put.
  const Json moved = ask({{"op", "insertRow"}, {"path", "indicators"}, {"at", 0}, {"row", {{"level2", "数量指标"}}}})["result"]["report"];
  CHECK_FALSE(speaks(moved, "cost_direction"));
  const Json typed = ask({{"op", "set"}, {"path", "indicators/1/annual"}, {"text", "≥6万元"}})["result"]["report"];
  CHECK(speaks(typed, "cost_direction"));
  const Json undone = ask({{"op", "set"}, {"path", "indicators/1/annual"}, {"text", "≥5万元"}})["result"]["report"];
  CHECK_FALSE(speaks(undone, "cost_direction"));
  CHECK(ask({{"op", "waiver"}, {"rule", "no_such"}, {"path", "name"}})["ok"] == false);
}

TEST_CASE("waivers are compared by what they mean") {
  Json form = form_with("≥5万元");
  form["indicators"][0].erase("cycle");
  const int id = call({{"op", "open"}, {"package", {{"forms", {form}}}}})["result"]["session"];
  const auto ask = [&](Json request) {
    request.update({{"session", id}, {"form", 0}});
    return call(request)["result"];
  };
  Json said = ask({{"op", "waiver"}, {"rule", "cost_direction"}, {"path", "indicators/0/annual"}});
  said["reason"] = "合同价，不能再少";
  const Json once = ask({{"op", "waived"}, {"add", said}});
  CHECK(once == Json::array({said}));
  const Json report = ask({{"op", "setWaived"}, {"waived", once}})["report"];
  CHECK(report["waived"][0]["waived"]["reason"] == "合同价，不能再少");
  // By another, at another time, for another reason, with what the core doesn't know: still the same.
  Json again = said;
  again.update({{"by", ""}, {"at", "2027-03-01T08:00:00Z"}, {"reason", "另有说明"}, {"colour", "red"}});
  CHECK(ask({{"op", "waived"}, {"add", again}}).size() == 1);
  CHECK(ask({{"op", "waived"}, {"drop", again}}) == Json::array());
  Json other = said;
  other["row"] = "别的指标";
  CHECK(ask({{"op", "waived"}, {"drop", other}}) == once);
}
