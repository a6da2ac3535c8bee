// Every way of adding a row gives the same place: the page's menu, a fix, a pasted block, the key for a row below.
#include "requests.h"

using namespace hebiao;
using json::Json;
using test::call;

namespace {

Json ask(Json request) {
  const Json reply = call(request);
  REQUIRE_MESSAGE(reply["ok"] == true, reply.dump());
  return reply["result"];
}

int open(const Json& form) { return ask({{"op", "open"}, {"package", {{"forms", {form}}}}})["session"]; }

Json place(int session, const Json& where) {
  Json request{{"op", "placeRow"}, {"session", session}, {"form", 0}, {"path", "indicators"}};
  request.update(where);
  return ask(request);
}

Json row(const char* level1, const char* level2, const char* name) { return {{"level1", level1}, {"level2", level2}, {"name", name}}; }

// Levels with brackets behind them, a class of the person's own, no class in the official order.
const Json kForm = {{"template", "project_2026"},
                    {"name", "河道清淤"},
                    {"indicators",
                     {row("成本指标", "经济成本指标", "总费用"), row("预期产出指标", "数量指标（或建筑规模指标）", "清淤长度"), row("", "", "清淤河道"),
                      row("预期产出指标", "时效指标（工期指标）", "完工时间"), row("效益指标", "景观效益", "亲水岸线")}}};

}  // namespace

TEST_CASE("rows: a class finds its place by what its label means") {
  Json form = kForm;
  form["indicators"].erase(2);
  const int id = open(form);
  CHECK(place(id, {{"level2", "数量指标"}}) == Json{{"at", 2}, {"row", {{"level1", "预期产出指标"}, {"level2", "数量指标（或建筑规模指标）"}}}});
  CHECK(place(id, {{"level2", "质量指标"}}) == Json{{"at", 2}, {"row", {{"level1", "预期产出指标"}, {"level2", "质量指标"}}}});
  CHECK(place(id, {{"level2", "时效指标"}})["at"] == 3);
  CHECK(place(id, {{"level2", "社会效益"}})["at"] == 4);
  CHECK(place(id, {{"level2", "服务对象满意度"}})["at"] == 4);
  CHECK(place(id, {{"level2", "社会成本指标"}}) == Json{{"at", 1}, {"row", {{"level1", "成本指标"}, {"level2", "社会成本指标"}}}});
  CHECK(call({{"op", "placeRow"}, {"session", id}, {"form", 0}, {"path", "indicators"}, {"level2", "无此指标"}})["ok"] == false);
  CHECK(call({{"op", "placeRow"}, {"session", id}, {"form", 0}, {"path", "indicators"}, {"at", 9}})["ok"] == false);
}

TEST_CASE("rows: a row that goes to another class is not counted where it stood") {
  const int id = open(kForm);
  CHECK(place(id, {{"level2", "时效指标"}, {"moving", 1}})["at"] == 3);
  CHECK(place(id, {{"level2", "经济成本指标"}, {"moving", 3}})["at"] == 1);
  CHECK(place(id, {{"level2", "时效指标"}, {"moving", 3}})["at"] == 2);
}

TEST_CASE("rows: menu, fix, block and key agree") {
  int fixes = 0;
  for (const char* tpl : {"project_2026", "department_2026", "township_2026"}) {
    Json form = kForm;
    form["template"] = tpl;
    const int id = open(form);
    const Json report = ask({{"op", "report"}, {"session", id}})["forms"][0];
    for (const Json& finding : report["findings"]) {
      for (const Json& fix : finding["fixes"]) {
        const Json& edit = fix["edits"][0];
        if (!edit.contains("insert") || edit["field"] != "indicators") continue;
        ++fixes;
        const Json placed = place(id, {{"level2", edit["insert"]["row"]["level2"]}});
        CHECK(edit["insert"]["at"] == placed["at"]);
        CHECK(edit["insert"]["row"]["level1"] == placed["row"]["level1"]);
      }
    }
    for (const char* level2 : {"数量指标", "质量指标", "时效指标", "社会效益", "服务对象满意度"}) {
      const Json placed = place(id, {{"level2", level2}});
      const Json plan = ask({{"op", "block"}, {"session", id}, {"form", 0}, {"path", "indicators/0/name"}, {"text", std::string(level2) + "\t新指标\t1项\t1项\n"}});
      REQUIRE(plan["edits"].size() == 1);
      CHECK(plan["edits"][0]["insert"]["at"] == placed["at"]);
      CHECK(plan["edits"][0]["insert"]["row"]["level1"] == placed["row"]["level1"]);
    }
    for (const char* level2 : {"时效指标", "经济成本指标"}) {  // a row below the last of its class
      const Json placed = place(id, {{"level2", level2}});
      CHECK(place(id, {{"at", placed["at"]}}) == placed);
    }
  }
  CHECK(fixes > 5);
}

TEST_CASE("rows: of a block of thousands the table takes what it may hold, the others are named") {
  const int id = open({{"template", "project_2026"}, {"indicators", {row("产出指标", "数量指标", ""), row("产出指标", "质量指标", "")}}});
  for (const std::string line : {"甲\t1项\t1项\n", "数量指标\t甲\t1项\t1项\n"}) {
    std::string text;
    for (int i = 0; i < 1500; ++i) text += line;
    const Json plan = ask({{"op", "block"}, {"session", id}, {"form", 0}, {"path", "indicators/0/name"}, {"text", text}});
    CHECK(plan["left"].size() == 501);
    CHECK(plan["edits"].size() == 3 + 998);
    CHECK(plan["edits"].back()["insert"]["at"] == 998);
  }
}
