#include "requests.h"

#include "form/limits.h"
#include "json/limits.h"

using namespace hebiao;
using json::Json;
using test::call;
using test::form_with;
using test::speaks;

TEST_CASE("a session answers each change with the report of the form") {
  const Json opened = call({{"op", "open"}, {"package", {{"forms", {form_with("≤5万元")}}}}});
  REQUIRE(opened["ok"] == true);
  const int id = opened["result"]["session"];
  CHECK_FALSE(speaks(opened["result"]["report"]["forms"][0], "cost_direction"));
  const Json changed = call({{"op", "set"}, {"session", id}, {"form", 0}, {"path", "indicators/0/annual"}, {"text", "≥5万元"}});
  REQUIRE(changed["ok"] == true);
  CHECK(speaks(changed["result"]["report"], "cost_direction"));
  const Json inserted = call({{"op", "insertRow"}, {"session", id}, {"form", 0}, {"path", "indicators"}, {"at", 0}, {"row", {{"level2", "数量指标"}}}});
  CHECK(inserted["ok"] == true);
  const Json moved = call({{"op", "moveRow"}, {"session", id}, {"form", 0}, {"path", "indicators"}, {"at", 0}, {"to", 1}});
  CHECK(moved["ok"] == true);
  const Json removed = call({{"op", "removeRow"}, {"session", id}, {"form", 0}, {"path", "indicators"}, {"at", 1}});
  CHECK(speaks(removed["result"]["report"], "cost_direction"));
  const Json package = call({{"op", "package"}, {"session", id}});
  CHECK(package["result"]["forms"][0]["indicators"][0]["annual"] == "≥5万元");
  CHECK(call({{"op", "close"}, {"session", id}})["result"]["closed"] == true);
  CHECK(call({{"op", "report"}, {"session", id}})["ok"] == false);
}

TEST_CASE("forms come and go") {
  const int id = call({{"op", "open"}, {"package", {{"forms", Json::array()}}}})["result"]["session"];
  for (const char* tpl : {"department_2026", "township_2026", "project_2026", "approval_2020"}) {
    CHECK(call({{"op", "addForm"}, {"session", id}, {"template", tpl}})["ok"] == true);
  }
  CHECK(call({{"op", "report"}, {"session", id}})["result"]["forms"].size() == 4);
  CHECK(call({{"op", "removeForm"}, {"session", id}, {"form", 1}})["result"]["report"]["forms"].size() == 3);
}

TEST_CASE("what cannot be done is refused and changes nothing") {
  const int id = call({{"op", "open"}, {"package", {{"forms", {form_with("1")}}}}})["result"]["session"];
  for (const Json& bad :
       {Json{{"op", "nonsense"}}, Json::array(), Json{{"op", "set"}}, Json{{"op", "set"}, {"session", id}, {"form", 7}},
        Json{{"op", "set"}, {"session", id}, {"form", -1}, {"path", "name"}}, Json{{"op", "set"}, {"session", id}, {"form", 0}, {"path", "indicators/1/annual"}},
        Json{{"op", "set"}, {"session", id}, {"form", 0}, {"path", "indicators/99999999999/annual"}},
        Json{{"op", "insertRow"}, {"session", id}, {"form", 0}, {"path", "indicators"}, {"at", 5}},
        Json{{"op", "removeRow"}, {"session", id}, {"form", 0}, {"path", "tasks"}, {"at", 0}},
        Json{{"op", "open"}, {"package", {{"forms", 5}}}}, Json{{"op", "open"}, {"package", {{"forms", {{{"template", "nope"}}}}}}},
        Json{{"op", "check"}}, Json{{"op", "read"}, {"text", "没有表"}}, Json{{"op", "read"}, {"text", 5}}}) {
    const Json reply = call(bad);
    CAPTURE(bad.dump().substr(0, 120));
    CHECK(reply["ok"] == false);
    CHECK_FALSE(reply["error"]["message"].get<std::string>().empty());
  }
  CHECK(call({{"op", "package"}, {"session", id}})["result"]["forms"][0]["name"] == "河道清淤");
}

TEST_CASE("bad inputs are told apart, with the place") {
  const auto error = [](const std::string& text) { return call({{"op", "read"}, {"text", text}})["error"]; };
  CHECK(error("{\"template\": \"project_2026\",\n  oops }")["where"] == "line 2, column 3");
  CHECK(error("{\"template\":\"no_such\"}")["message"] == "unknown template no_such");
  CHECK(error(std::string("项目名称\0x", 14))["message"] == "not a text");
  CHECK(error(std::string(form::kMaxTextBytes + 1, 'x'))["message"] == "input too large");
  CHECK(error("[\"" + std::string(json::kMaxInputBytes, 'x') + "\"]")["message"] == "input too large");
  CHECK(error("[\"" + std::string(json::kMaxStringBytes - 9, 'x') + "\",\"yyyyyyyyyyyyyy\"]")["message"] == "too much text");
  std::string forms;
  for (int i = 0; i < 1000; ++i) forms += "项目绩效目标表\n项目名称\t甲\n";
  CHECK(error(forms)["message"] == "too many forms");
  CHECK(error("{\"forms\":" + std::string(500, '[') + std::string(500, ']') + "}")["message"] == "nested too deeply");
  CHECK(error(std::string(1'000'000, '['))["message"] == "nested too deeply");
  std::string members = "{";
  for (std::size_t i = 0; i <= json::kMaxMembers; ++i) members += "\"k" + std::to_string(i) + "\":1,";
  CHECK(error(members + "\"k\":1}")["message"] == "too many members");
  std::string values = "[";
  for (std::size_t i = 0; i <= json::kMaxValues; ++i) values += "1,";
  CHECK(error(values + "1]")["message"] == "too many values");
  CHECK(error("{\"name\":\"\\ud800\"}")["message"] == "not valid JSON");
}

TEST_CASE("unknown members are kept as unplaced and written back") {
  Json form = form_with("≤5万元");
  form["remark"] = "请领导审阅";
  form["indicators"][0]["weight"] = 20;
  const Json read = call({{"op", "read"}, {"text", form.dump()}})["result"]["package"]["forms"][0];
  CHECK(read["unplaced"] == Json::parse(R"([{"label":"indicators/0/weight","text":"20"},{"label":"remark","text":"请领导审阅"}])"));
  const Json again = call({{"op", "read"}, {"text", read.dump()}})["result"]["package"]["forms"][0];
  CHECK(again == read);
}

TEST_CASE("last year's forms are compared with, and kept with the package") {
  const Json before{{"template", "project_2026"}, {"name", "河道清淤"}, {"indicators", {{{"level2", "质量指标"}, {"name", "清淤合格率"}, {"annual", "≥98%"}}}}};
  Json now = before;
  now["indicators"][0]["annual"] = "≥95%";
  const int id = call({{"op", "open"}, {"package", {{"forms", {now}}}}})["result"]["session"];
  const Json compared = call({{"op", "setPrevious"}, {"session", id}, {"previous", {{"forms", {before}}}}});
  REQUIRE(compared["ok"] == true);
  CHECK(speaks(compared["result"]["report"]["forms"][0], "target_lowered"));
  const Json package = call({{"op", "package"}, {"session", id}})["result"];
  CHECK(package["previous"]["forms"][0]["name"] == "河道清淤");
  CHECK(speaks(call({{"op", "check"}, {"package", package}})["result"]["forms"][0], "target_lowered"));
  const Json alone = call({{"op", "setPrevious"}, {"session", id}, {"previous", nullptr}});
  CHECK_FALSE(speaks(alone["result"]["report"]["forms"][0], "target_lowered"));
}

TEST_CASE("forms side by side are judged again with every change") {
  Json other = form_with("≤5万元");
  other["budget"] = "60000.00";
  Json first = form_with("≤5万元");
  first["budget"] = "50000.00";
  const int id = call({{"op", "open"}, {"package", {{"forms", {first, other}}}}})["result"]["session"];
  const Json same = call({{"op", "set"}, {"session", id}, {"form", 1}, {"path", "budget"}, {"text", "70000"}})["result"];
  CHECK(speaks(same["package"], "same_project"));
  CHECK(same["package"]["findings"][0]["form"] == 1);
  const Json renamed = call({{"op", "set"}, {"session", id}, {"form", 1}, {"path", "name"}, {"text", "泵站维修"}})["result"];
  CHECK_FALSE(speaks(renamed["package"], "same_project"));
}

TEST_CASE("rule packs take the place of those before, or nothing changes") {
  const std::string pack = R"({"hebiaoRules":1,"name":"p","version":"1","rules":{"cost_direction":{"off":true}}})";
  const auto check = [] { return call({{"op", "check"}, {"package", {{"forms", {form_with("≥5万元")}}}}})["result"]["forms"][0]; };
  const Json used = call({{"op", "use"}, {"packs", {{{"name", "p.json"}, {"text", pack}}}}});
  CHECK(used["result"]["packs"][0]["version"] == "1");
  CHECK_FALSE(speaks(check(), "cost_direction"));
  const Json refused = call({{"op", "use"}, {"packs", {{{"name", "q.json"}, {"text", "{}"}}}}});
  CHECK(refused["ok"] == false);
  CHECK_FALSE(speaks(check(), "cost_direction"));
  CHECK(call({{"op", "use"}, {"packs", Json::array()}})["ok"] == true);
  CHECK(speaks(check(), "cost_direction"));
}
