// Damaged rows find their cells, and say how; what nothing decides is asked.
#include <doctest/doctest.h>

#include "form/read_package.h"
#include "json/form_json.h"
#include "support.h"

using namespace hebiao;
using test::u16;
using test::u8;

namespace {

const char* const kHead = "项目绩效目标表\n项目名称\t河道清淤\n实施周期\t起始年度\t2026\t到期年度\t2028\n";
const char* const kHeads = "绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值\n";

form::Form read(const std::string& rows, bool heads = true) {
  const std::string text = std::string(kHead) + (heads ? kHeads : "") + rows;
  auto result = form::read_package(u16(text), test::catalogue().templates, test::catalogue().reader);
  REQUIRE_MESSAGE(result, result.error().message);
  REQUIRE(result->package.forms.size() == 1);
  return std::move(result->package.forms[0]);
}

std::string repairs(const form::Form& form) {
  std::string out;
  const json::Json written = json::write(form);
  if (!written.contains("repairs")) return out;
  for (const json::Json& each : written["repairs"]) {
    out += each["path"].get<std::string>() + " " + each["code"].get<std::string>() + " " + each["how"].get<std::string>() + " " +
           std::to_string(each["line"].get<int>()) + "|";
  }
  return out;
}

std::string cell(const form::Form& form, int row, const char* column) {
  return u8(form.cell(form.tpl().table("indicators"), row, column).text);
}

}  // namespace

TEST_CASE("a row that stands as printed is not marked") {
  CHECK(repairs(read("\t产出指标\t数量指标\t清淤河道\t3条\t1条\n\t\t\t清淤长度\t\t10公里\n")) == "");
}

TEST_CASE("displaced rows are marked with what was done and their line") {
  CHECK(repairs(read("产出指标\t数量指标\t清淤河道\t3条\t1条\n")) == "indicators/0/name L-01 shifted 5|");
  CHECK(repairs(read("\t\t产出指标\t数量指标\t清淤河道\t3条\t1条\n")) == "indicators/0/name L-01 shifted 5|");
  CHECK(repairs(read("\t产出指标\t数量指标\t清淤河道\t3条\t1条\n清淤长度\t\t\t\t30公里\t10公里\n")) == "indicators/1/name L-02 name_first 6|");
  CHECK(repairs(read("\t产出指标\t数量指标\t清淤河道\t\t\t3条\t1条\n")) == "indicators/0/name L-03 extra_column 5|");
  CHECK(repairs(read(std::string("\t产出指标\t数量指标\t清淤河道\t3条\t1条\n") + kHeads + "\t\t\t清淤长度\t30公里\t10公里\n")) ==
        "indicators/1/name L-04 page_break 7|");
}

TEST_CASE("one value in a displaced row is a question where nothing decides") {
  const form::Form asked = read("\t产出指标\t数量指标\t清淤河道\t3条\t1条\n\t\t清淤长度\t30公里\n");
  CHECK(repairs(asked) == "indicators/1/name L-01 shifted 6|indicators/1/cycle L-05 ambiguous 6|");
  CHECK(cell(asked, 1, "cycle") == "30公里");
  SUBCASE("under its head it is decided") {
    CHECK(repairs(read("\t产出指标\t数量指标\t清淤河道\t3条\t1条\n清淤长度\t\t\t\t\t10公里\n")) == "indicators/1/name L-02 name_first 6|");
  }
  SUBCASE("several rows of one shape decide together") {
    CHECK(repairs(read("\t产出指标\t数量指标\t清淤河道\t3条\t1条\n\t\t清淤长度\t30公里\n\t\t清运泥方\t9万方\n")).find("L-05") == std::string::npos);
  }
  SUBCASE("without heads a row like the full ones is decided, another is asked") {
    CHECK(repairs(read("产出指标\t数量指标\t清淤河道\t3条\t1条\n清淤长度\t30公里\n", false)) == "");
    CHECK(repairs(read("产出指标\t数量指标\t清淤长度\t30公里\n", false)) == "indicators/0/cycle L-05 ambiguous 4|");
  }
}

TEST_CASE("marks go with their rows, through JSON, and with typing") {
  form::Form form = read("\t产出指标\t数量指标\t清淤河道\t3条\t1条\n清淤长度\t\t\t\t30公里\t10公里\n");
  const int table = form.tpl().table("indicators");
  form.move_row(table, 1, 0);
  CHECK(repairs(form) == "indicators/0/name L-02 name_first 6|");
  const auto back = json::read_form(json::write(form), test::catalogue(), "");
  REQUIRE(back);
  CHECK(repairs(*back) == repairs(form));
  form.set({table, 0, form.tpl().tables[static_cast<std::size_t>(table)].column("name")}, u"清淤长度");
  CHECK(repairs(form) == "");
}

TEST_CASE("broken marks in JSON are passed over") {
  for (const char* marks : {R"("x")", R"([1, null, {}])", R"([{"path":"indicators/9/name","how":"shifted"}])", R"([{"path":"name","how":"magic"}])"}) {
    const auto form = json::parse(std::string(R"({"template":"project_2026","name":"a","repairs":)") + marks + "}");
    REQUIRE(form);
    const auto read_back = json::read_form(*form, test::catalogue(), "");
    REQUIRE(read_back);
    CHECK(repairs(*read_back) == "");
  }
}

TEST_CASE("labels in traditional characters are labels") {
  const auto result = form::read_package(u16("项目绩效目标表\n項目名稱\t河道清淤\n實施周期\t起始年度\t2026\t到期年度\t2028\n绩效指标\t一級指標\t二級指標\t三級指標\t實施周期指標值\t年度指標值\n\t產出指標\t數量指標\t清淤河道\t3條\t1條\n"),
                                         test::catalogue().templates, test::catalogue().reader);
  REQUIRE(result);
  REQUIRE(result->package.forms.size() == 1);
  const form::Form& form = result->package.forms[0];
  CHECK(u8(form.field("name").text) == "河道清淤");
  CHECK(cell(form, 0, "annual") == "1條");
  CHECK(form.rows(form.tpl().table("indicators"))[0].place.level2 != nullptr);
}
