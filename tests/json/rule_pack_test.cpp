// Rule packs: what they change, and what a wrong one is refused with.
#include <doctest/doctest.h>

#include "json/form_json.h"
#include "session/session.h"
#include "support.h"

using namespace hebiao;
using json::Json;

namespace {

std::unique_ptr<rules::Catalogue> load(const Json& pack) {
  auto read = json::read_rule_pack(json::dump(pack), "pack.json");
  REQUIRE_MESSAGE(read, read.error().message << " " << read.error().where);
  auto loaded = json::load_catalogue({*read});
  REQUIRE_MESSAGE(loaded, loaded.error().message);
  return std::move(*loaded);
}

// Why a pack is not used: "where: message; expected".
std::string refusal_of(const std::string& text) {
  const auto said = [](const Error& error) { return error.where + ": " + error.message + "; " + error.expected; };
  auto read = json::read_rule_pack(text, "pack.json");
  if (!read) return said(read.error());
  const auto loaded = json::load_catalogue({*read});
  return loaded ? "" : said(loaded.error());
}

std::string refusal(Json pack) {
  pack["hebiaoRules"] = 1;
  pack["name"] = "p";
  return refusal_of(json::dump(pack));
}

Json pack_with(const char* member, Json value) { return {{"hebiaoRules", 1}, {"name", "p"}, {member, std::move(value)}}; }

// Codes and severities of what is said at the value of a form with one indicator.
std::string said(const rules::Catalogue& catalogue, const char* name, const char* value) {
  const Json json{{"template", "project_2026"},
                  {"indicators", Json::array({{{"level2", "\u8d28\u91cf\u6307\u6807"}, {"name", name}, {"annual", value}}})}};
  const auto form = json::read_form(json, catalogue, "form");
  REQUIRE(form);
  std::string out;
  for (const auto& each : session::report_on(catalogue, *form, session::Locale::zh).findings) {
    if (each.field == "indicators/0/annual") out += each.code + (each.severity == rules::Severity::error ? "! " : " ");
  }
  return out;
}

constexpr const char* kName = "\u8bbe\u5907\u5b8c\u597d\u7387";          // a rate
constexpr const char* kValue = "\u4e0d\u4f4e\u4e8e" "95%";               // its bound in words

}  // namespace

TEST_CASE("a pack switches rules off and changes their severity") {
  CHECK(said(test::catalogue(), kName, kValue) == "W-13 ");
  CHECK(said(*load(pack_with("rules", {{"word_comparator", {{"off", true}}}})), kName, kValue).empty());
  CHECK(said(*load(pack_with("rules", {{"W-13", {{"off", true}}}})), kName, kValue).empty());
  CHECK(said(*load(pack_with("rules", {{"W-13", {{"severity", "error"}}}})), kName, kValue) == "W-13! ");
}

TEST_CASE("a pack lets words and rows pass") {
  const auto exempt = [](const char* words) { return load(pack_with("rules", {{"W-13", {{"exempt", Json::array({words})}}}})); };
  CHECK(said(*exempt(kName), kName, kValue).empty());
  CHECK(said(*exempt("\u522b\u7684"), kName, kValue) == "W-13 ");
}

TEST_CASE("a pack adds words to lists and takes them away") {
  const auto with = [](const char* how, const char* list, const char* word) {
    return load(pack_with("lexicons", {{list, {{how, Json::array({word})}}}}));
  };
  const char* name = "\u516c\u56ed\u9762\u8c8c";
  const char* unknown = "\u9876\u5448";
  const char* known = "\u6682\u65e0";
  CHECK(said(test::catalogue(), name, unknown).empty());
  CHECK(said(*with("add", "grade_words", unknown), name, unknown) == "W-04 ");
  CHECK(said(test::catalogue(), name, known) == "W-03! ");
  CHECK(said(*with("remove", "placeholders", known), name, known).empty());
}

TEST_CASE("the sample pack holds its own examples") {
  CHECK(refusal_of(test::slurp(test::source_path("tests/json/packs/sample.json"))).empty());
}

TEST_CASE("a pack brings templates") {
  Json tpl = *json::parse(test::catalogue().templates.front().source);
  tpl["id"] = "local_2027";
  CHECK(load(pack_with("templates", Json::array({tpl})))->find_template("local_2027"));
  tpl["id"] = "project_2026";
  CHECK(refusal(pack_with("templates", Json::array({tpl}))) == "pack.json#/templates/0/id: template known already; another id than project_2026");
}

TEST_CASE("a wrong pack is refused with file, path and expectation") {
  CHECK(refusal_of("{").starts_with("pack.json: line 1"));
  CHECK(refusal_of("[]") == "pack.json#: wrong data; an object");
  CHECK(refusal_of("{\"hebiaoRules\":2,\"name\":\"p\"}") == "pack.json#/hebiaoRules: wrong data; 1, the version of the format");
  CHECK(refusal(Json{{"rule", Json::object()}}).starts_with("pack.json#/rule: wrong data; one of"));
  CHECK(refusal(Json{{"rules", {{"no_such", {{"off", true}}}}}}) == "pack.json#/rules/no_such: unknown rule; an id or a code of `hebiao rules`");
  CHECK(refusal(Json{{"rules", {{"W-13", {{"severity", "fatal"}}}}}}) == "pack.json#/rules/W-13/severity: wrong data; one of error warning suggestion");
  CHECK(refusal(Json{{"lexicons", {{"no_such", {{"add", Json::array({"x"})}}}}}}).starts_with("pack.json#/lexicons/no_such: wrong data; a word list"));
  CHECK(refusal(Json{{"lexicons", {{"typos", {{"add", Json::array({""})}}}}}}) == "pack.json#/lexicons/typos/add/0: wrong data; a word");
  CHECK(refusal(Json{{"standards", Json::array({{{"limit", "1"}}})}}).starts_with("pack.json#/standards/0/words: wrong data"));
}

TEST_CASE("a pack whose examples fail is refused with the list") {
  const Json form{{"indicators", Json::array({{{"level2", "\u8d28\u91cf\u6307\u6807"}, {"name", kName}, {"annual", kValue}}})}};
  const auto example = [&](const char* expect) { return Json{{"rule", "W-13"}, {"expect", expect}, {"form", form}, {"field", "indicators/0/annual"}}; };
  CHECK(refusal(pack_with("examples", Json::array({example("fail")}))).empty());
  const std::string why = refusal(pack_with("examples", Json::array({example("fail"), example("pass")})));
  CHECK_MESSAGE(why.starts_with("pack.json#/examples/1: an example fails: W-13 spoke at indicators/0/annual"), why);
}
