// What a file may hold beside its forms, and what is past a limit: nothing is lost, nothing is refused that can be kept.
#include "requests.h"

#include "form/limits.h"

using namespace hebiao;
using json::Json;
using test::call;
using test::form_with;
using test::speaks;

TEST_CASE("nonsense beside the forms is kept as text, or said to be nonsense, and no form is lost") {
  const std::string form = R"({"template":"project_2026","name":"河道清淤")";
  const auto read = [](const std::string& text) { return call({{"op", "read"}, {"text", text}}); };
  // Beside a form's cells, and what is left of it.
  for (const auto& each : std::vector<std::pair<std::string, std::string>>{
           {R"("unplaced":5)", R"([{"label":"unplaced","text":"5"}])"}, {R"("unplaced":[null])", "null"}, {R"("unplaced":{"text":"甲"})", R"([{"label":"unplaced","text":"{\"text\":\"甲\"}"}])"},
           {R"("unplaced":[5,{"text":7,"line":"x","label":null},[]])", R"([{"label":"unplaced","text":"5"},{"label":"unplaced","text":"{\"text\":7,\"line\":\"x\",\"label\":null}"}])"},
           {R"("unplaced":[{"text":"甲","note":"乙"},{"text":7,"line":null,"label":null}])", R"([{"label":"unplaced","text":"{\"text\":\"甲\",\"note\":\"乙\"}"},{"text":"7"}])"},
           {R"("unplaced":[{"text":"甲","line":99999999999999999999}])", R"([{"text":"甲"}])"}, {R"("unplaced":[{"text":"甲","line":-3}])", R"([{"text":"甲"}])"},
           {R"("waived":3)", R"([{"label":"waived","text":"3"}])"}, {R"("waived":[5,{"rule":7},null])", R"([{"label":"waived","text":"5"},{"label":"waived","text":"{\"rule\":7}"}])"},
           {R"("waived":{})", "null"}, {R"("waived":null)", "null"}, {R"("repairs":{})", "null"}, {R"("repairs":"甲")", R"([{"label":"repairs","text":"甲"}])"}, {R"("repairs":[5,null,{"path":7,"how":[]}])", "null"},
           {R"("title":[])", "null"}, {R"("title":null)", "null"}, {R"("indicators":7)", R"([{"label":"indicators","text":"7"}])"}, {R"("indicators":[7])", R"([{"label":"indicators/0","text":"7"}])"},
           {R"("indicators":[null,[],{}])", "null"}}) {
    const std::string& given = each.first;
    const std::string& kept = each.second;
    CAPTURE(given);
    const Json reply = read("{\"forms\":[" + form + "," + given + "}]}");
    REQUIRE(reply["ok"] == true);
    const Json& one = reply["result"]["package"]["forms"][0];
    CHECK(one["name"] == "河道清淤");
    CHECK((one.contains("unplaced") ? one["unplaced"] : Json()).dump() == Json::parse(kept).dump());
    CHECK(call({{"op", "open"}, {"package", reply["result"]["package"]}})["ok"] == true);
  }
  // Beside the forms of a package.
  for (const auto& each : std::vector<std::pair<std::string, std::string>>{
           {R"("preamble":[])", ""}, {R"("preamble":{})", ""}, {R"("preamble":null)", ""}, {R"("preamble":7)", "7"}, {R"("preamble":["甲"])", "[\"甲\"]"}, {R"("previous":7)", ""},
           {R"("previous":null)", ""}, {R"("previous":[])", ""}, {R"("previous":{})", ""}, {R"("previous":"甲")", ""}, {R"("hebiao":[[]])", ""}}) {
    const std::string& given = each.first;
    const std::string& preamble = each.second;
    CAPTURE(given);
    const Json reply = read("{\"forms\":[" + form + "}]," + given + "}");
    REQUIRE(reply["ok"] == true);
    const Json& package = reply["result"]["package"];
    CHECK(package["forms"][0]["name"] == "河道清淤");
    CHECK(package.value("preamble", "") == preamble);
    CHECK_FALSE(package.contains("previous"));
    CHECK(package["forms"][0].contains("unplaced") == (given == R"("previous":7)" || given == R"("previous":"甲")"));
  }
  // What leaves a form in doubt is refused, with its place.
  for (const auto& each : std::vector<std::pair<std::string, std::string>>{
           {"[" + form + "},7]", ""}, {"[" + form + "},null]", ""}, {"{\"forms\":[" + form + "}],\"previous\":{\"forms\":[7]}}", "/previous/forms/0"},
           {"{\"forms\":[" + form + "}],\"previous\":{\"forms\":7}}", "/previous/forms"}, {"{\"forms\":{}}", "/forms"}, {"{\"template\":[]}", "/template"}, {"[null]", ""}}) {
    const std::string& given = each.first;
    const std::string& where = each.second;
    CAPTURE(given);
    const Json reply = read(given);
    REQUIRE(reply["ok"] == false);
    CHECK(reply["error"]["where"].get<std::string>().starts_with(where));
  }
}

TEST_CASE("what is past a limit is kept whole and said, however it came") {
  const std::string text(form::kMaxCellUnits + 1, 'x');
  const auto said = [](const Json& report) {
    int count = 0;
    for (const Json& finding : report["findings"]) count += finding["field"] == "goal_annual" || finding["field"] == "name";
    return count == 1 && speaks(report, "cell_too_long");
  };
  const Json read = call({{"op", "read"}, {"text", "项目绩效目标表\n项目名称\t河道清淤\n年度目标\t" + text + "\n"}})["result"]["package"];
  CHECK(read["forms"][0]["goal_annual"] == text);
  const Json opened = call({{"op", "open"}, {"package", read}})["result"];
  CHECK(said(opened["report"]["forms"][0]));
  const Json at{{"op", "set"}, {"session", opened["session"]}, {"form", 0}, {"path", "goal_annual"}};
  const auto set = [&](const std::string& typed) {
    Json request = at;
    request["text"] = typed;
    return call(request)["result"]["report"];
  };
  CHECK_FALSE(speaks(set("改善水环境"), "cell_too_long"));
  CHECK(said(set(text)));
  CHECK(call({{"op", "package"}, {"session", opened["session"]}})["result"] == read);
  CHECK_FALSE(speaks(set(text.substr(1)), "cell_too_long"));
}

TEST_CASE("rows past the limits stand whole in unplaced; none can be inserted") {
  Json form = form_with("1");
  form["indicators"] = Json::array();
  for (int i = 0; i < form::kMaxRows + 2; ++i) form["indicators"].push_back({{"level2", "数量指标"}, {"name", "甲" + std::to_string(i)}, {"annual", "5"}});
  const Json opened = call({{"op", "open"}, {"package", {{"forms", {form}}}}})["result"];
  const Json read = call({{"op", "package"}, {"session", opened["session"]}})["result"]["forms"][0];
  CHECK(read["indicators"].size() == form::kMaxRows);
  CHECK(read["unplaced"] == Json::parse(R"([{"label":"绩效指标","text":"数量指标\t甲1000\t5"},{"label":"绩效指标","text":"数量指标\t甲1001\t5"}])"));
  const Json refused = call({{"op", "insertRow"}, {"session", opened["session"]}, {"form", 0}, {"path", "indicators"}, {"at", 0}});
  CHECK(refused["error"]["message"] == "too many rows");
  std::string text = "项目绩效目标表\n项目名称\t甲\n绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值\n";
  for (int i = 0; i < form::kMaxRows + 300; ++i) text += "\t产出指标\t数量指标\t甲" + std::to_string(i) + "\t5\t5\n";
  const Json of_text = call({{"op", "read"}, {"text", text}})["result"]["package"]["forms"][0];
  CHECK(of_text["indicators"].size() == form::kMaxRows);
  CHECK(of_text["unplaced"].size() == form::kMaxUnplaced);
  CHECK(of_text["unplaced"][0]["text"] == "产出指标\t数量指标\t甲1000\t5\t5");
  CHECK(of_text["unplaced"].back()["text"].get<std::string>().ends_with("\n绩效指标\t产出指标\t数量指标\t甲1299\t5\t5"));
}
