#include "form/read_package.h"

#include <doctest/doctest.h>

#include "support.h"

using namespace hebiao;
using test::u16;
using test::u8;

namespace {

form::ReadResult read(const std::string& text) {
  auto result = form::read_package(u16(text), test::catalogue().templates, test::catalogue().reader);
  REQUIRE_MESSAGE(result, result.error().message);
  return std::move(*result);
}

// The indicator row as "level1|level2|name|cycle|annual".
std::string row(const form::Form& form, int index) {
  std::string out;
  const int table = form.tpl().table("indicators");
  for (const auto& cell : form.rows(table)[static_cast<std::size_t>(index)].cells) out += (out.empty() ? "" : "|") + u8(cell.text);
  return out;
}

std::string field(const form::Form& form, const char* id) { return u8(form.field(id).typed()); }

const char* const kHead = "项目绩效目标表\n项目名称\t河道清淤\n实施周期\t起始年度\t2026\t到期年度\t2028\n";
const char* const kIndicatorHead = "绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值\n";

}  // namespace

TEST_CASE("labels decide, not columns") {
  const auto result = read(std::string(kHead) + "2026年预算金额（元）\t\t1,200.00\n总体绩效目标\t实施周期总目标\n\t清淤三条河。\n\t2026年度目标\n\t清淤一条河。\n" +
                           kIndicatorHead + "\t产出指标\t数量指标\t清淤河道数量\t3条\t1条\n");
  REQUIRE(result.package.forms.size() == 1);
  const form::Form& form = result.package.forms[0];
  CHECK(field(form, "name") == "河道清淤");
  CHECK(field(form, "cycle_start") == "2026");
  CHECK(field(form, "cycle_end") == "2028");
  CHECK(field(form, "year") == "2026");
  CHECK(field(form, "budget") == "1,200.00");
  CHECK(field(form, "goal_cycle") == "清淤三条河。");
  CHECK(field(form, "goal_annual") == "清淤一条河。");
  CHECK(row(form, 0) == "产出指标|数量指标|清淤河道数量|3条|1条");
  CHECK(form.unplaced.empty());
}

TEST_CASE("shifted rows, lost level cells and gaps are repaired") {
  const auto result = read(std::string(kHead) + kIndicatorHead +
                           "\t产出指标\t数量指标\t清淤河道数量\t\t3条\t1条\n"   // an extra empty column
                           "清淤长度\t30公里\t10公里\n"                          // levels lost, name in column 1
                           "质量指标\t验收合格率\t100%\t100%\n"                  // first level lost
                           "效益指标\t社会效益\n"
                           "\t满意度指标\t服务对象满意度\t服务对象满意度\t≥90%\t≥90%\n");
  const form::Form& form = result.package.forms[0];
  CHECK(row(form, 0) == "产出指标|数量指标|清淤河道数量|3条|1条");
  CHECK(row(form, 1) == "产出指标|数量指标|清淤长度|30公里|10公里");
  CHECK(row(form, 2) == "产出指标|质量指标|验收合格率|100%|100%");
  CHECK(row(form, 3) == "效益指标|社会效益|||");
  CHECK(row(form, 4) == "满意度指标|服务对象满意度|服务对象满意度|≥90%|≥90%");
}

TEST_CASE("a goal that a page break pushed into the head line of the indicators") {
  const auto result = read(std::string(kHead) + "总体绩效目标\t实施周期总目标\n\t三年清淤。\n\t2026年度目标\n一级指标\t当年清淤。\n"
                           "\t二级指标\t三级指标\t实施周期指标值\t年度指标值\n\t数量指标\t清淤河道数量\t3条\t1条\n");
  const form::Form& form = result.package.forms[0];
  CHECK(field(form, "goal_annual") == "当年清淤。");
  CHECK(row(form, 0) == "产出指标|数量指标|清淤河道数量|3条|1条");
}

TEST_CASE("values under their heads leave the name before them empty") {
  const auto both = read(std::string(kHead) + kIndicatorHead +
                         "\t产出指标\t数量指标\t清淤河道数量\t3条\t1条\n\t\t\t\t30公里\t10公里\n"
                         "\t\t\t\t清淤长度\t30公里\n");
  CHECK(row(both.package.forms[0], 1) == "产出指标|数量指标||30公里|10公里");
  CHECK(row(both.package.forms[0], 2) == "产出指标|数量指标|清淤长度|30公里|");  // shifted: words are a name
  const auto annual = read("厚街镇部门（单位）整体支出绩效目标批复表\n(2026年度)\n部门名称\t某办\n" + std::string(kIndicatorHead) +
                           "\t产出指标\t数量指标\t会议次数\t\t12次\n\t\t\t\t\t3期\n");
  CHECK(row(annual.package.forms[0], 1) == "产出指标|数量指标|||3期");
}

TEST_CASE("one value in a row goes where the other rows have theirs") {
  const auto annual_only = read("厚街镇部门（单位）整体支出绩效目标批复表\n(2026年度)\n部门名称\t某办\n" + std::string(kIndicatorHead) +
                                "\t产出指标\t数量指标\t会议次数\t\t12次\n培训期数\t\t\t\t\t3期\n");
  CHECK(row(annual_only.package.forms[0], 0) == "产出指标|数量指标|会议次数||12次");
  CHECK(row(annual_only.package.forms[0], 1) == "产出指标|数量指标|培训期数||3期");
  const auto wide = read(std::string(kHead) + kIndicatorHead + "\t产出指标\t数量指标\t甲数量\t\t3条\t1条\n\t\t\t乙数量\t\t5条\n");
  CHECK(row(wide.package.forms[0], 1) == "产出指标|数量指标|乙数量|5条|");
}

TEST_CASE("several forms, a preamble, titles with marks, and forms without a title") {
  const auto result = read("关于批复的通知\n\n## 项目绩效目标表\n项目名称\t甲\n\n项目绩效目标表\n项目名称\t乙\n项目类型\t\n项目等级\t二级项目\n主管部门\t某局\n"
                           "用款单位\t某局\n\n项目名称\t丙\n项目类型\t\n项目等级\t二级项目\n主管部门\t某局\n用款单位\t某局\n");
  CHECK(u8(result.package.preamble) == "关于批复的通知");
  REQUIRE(result.package.forms.size() == 3);
  CHECK(field(result.package.forms[2], "name") == "丙");
}

TEST_CASE("a title of another wording still begins a form, and a page's head does not") {
  const std::string body = "项目名称\t甲\n项目类型\t\n项目等级\t二级项目\n主管部门\t某局\n用款单位\t某局\n" + std::string(kIndicatorHead) +
                           "\t产出指标\t数量指标\t会议次数\t3次\t1次\n";
  const auto result = read("项目绩效目标表\n" + body + "项目支出绩效目标申报表\n" + body + "项目绩效目标表\n\t效益指标\t社会效益\t受益人数\t3人\t3人\n");
  REQUIRE(result.package.forms.size() == 2);
  CHECK(result.package.forms[0].rows(0).size() == 1);
  CHECK(result.package.forms[0].title.empty());
  CHECK(u8(result.package.forms[1].title) == "项目支出绩效目标申报表");
  CHECK(row(result.package.forms[1], 1) == "效益指标|社会效益|受益人数|3人|3人");
  CHECK(result.unplaced.empty());
}

TEST_CASE("two triples in a row") {
  const auto result = read("东莞市财政项目支出绩效目标批复表\n（ 2020 年度）\n预算单位：某局\n项目名称\t桥梁检测\t中期市财政预算（万元）\t9.00\t本年度申请市财政预算资金（万元）\t3.00\n"
                           "总体目标\t中期滚动目标（2020年--2022年）\t\t\t年度目标\n\t三年检测。\t\t\t当年检测。\n"
                           "\t预期产出指标\t数量指标（或建筑规模指标）\t检测桥梁数量\t9座\t数量指标（或建筑规模指标）\t检测桥梁数量\t3座\n");
  const form::Form& form = result.package.forms[0];
  CHECK(field(form, "year") == "2020");
  CHECK(field(form, "budget_unit") == "某局");
  CHECK(field(form, "cycle_end") == "2022");
  CHECK(field(form, "goal_cycle") == "三年检测。");
  CHECK(field(form, "goal_annual") == "当年检测。");
  CHECK(row(form, 0) == "预期产出指标|数量指标（或建筑规模指标）|检测桥梁数量|9座|数量指标（或建筑规模指标）|检测桥梁数量|3座");
}

TEST_CASE("quoted cells of Excel and Markdown tables") {
  const auto result = read("项目绩效目标表\n项目名称\t\"河道\n清淤\"\n实施周期总目标\t\"第一\n第二\"\n");
  CHECK(field(result.package.forms[0], "name") == "河道\n清淤");
  const auto markdown = read("## 项目绩效目标表\n| 项目名称 | 河道清淤 |\n|---|---|\n| 用款单位 | 某局 |\n");
  CHECK(field(markdown.package.forms[0], "unit") == "某局");
}

TEST_CASE("HTML tables with merged cells, paragraphs and entities") {
  const auto result = read(
      "<html><head><style>td { color: red }</style></head><body><h2>项目绩效目标表</h2>\n<TABLE border=1>\n"
      "<tr><td>项目名称</td><td colspan=\"5\">河道<b>清淤</b>&nbsp;&amp;&#20445;洁</td></tr>\n"
      "<tr><td rowspan='2'>总体绩效目标</td><td colspan=5>实施周期总目标</td></tr>\n"
      "<tr><td colspan=5><p>第一。</p>\n<p>第二。<br>第三。</p></td></tr>\n"
      "<tr><td rowspan=3>绩效指标</td><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>实施周期指标值</th><th>年度指标值</th></tr>\n"
      "<tr><td rowspan=2>产出指标</td><td rowspan=2>数量指标</td><td>清淤河道数量</td><td>&ge;3条</td><td>1条</td></tr>\n"
      "<tr><td>清淤差错率</td><td></td><td><5%</td></tr>\n</TABLE></body></html>");
  const form::Form& form = result.package.forms[0];
  CHECK(field(form, "name") == "河道清淤 &保洁");
  CHECK(field(form, "goal_cycle") == "第一。\n第二。\n第三。");
  CHECK(row(form, 0) == "产出指标|数量指标|清淤河道数量|≥3条|1条");
  CHECK(row(form, 1) == "产出指标|数量指标|清淤差错率||<5%");
  CHECK(form.unplaced.empty());
}

TEST_CASE("broken HTML is read as far as it goes, and soon") {
  const std::string form = "<table><tr><td>项目绩效目标表</td></tr><tr><td>项目名称</td><td>甲";
  CHECK(field(read(form).package.forms[0], "name") == "甲");
  CHECK(field(read(form + std::string(300'000, '<')).package.forms[0], "name").starts_with("甲<"));
  CHECK(field(read(form + "</td></tr>" + std::string(100'000, '&')).package.forms[0], "name") == "甲");
  std::string cells;
  for (int i = 0; i < 30'000; ++i) cells += "<td rowspan=99>";
  CHECK(field(read(form + "</td></tr><tr>" + cells + "<!--").package.forms[0], "name") == "甲");
}

TEST_CASE("nothing is dropped") {
  const auto result = read(std::string(kHead) + "备注栏\t请审阅\n" + kIndicatorHead + "\t产出指标\t数量指标\t甲\t1次\t1次\t多出来的\n");
  std::string all;
  for (const auto& piece : result.package.forms[0].unplaced) all += u8(piece.text) + "|";
  CHECK(all == "备注栏|请审阅|多出来的|");
}

TEST_CASE("a text without any form is refused") {
  for (const char* text : {"", "\n\n", "今天天气很好\n明天也是", "a\tb\tc"}) {
    CHECK_FALSE(form::read_package(u16(text), test::catalogue().templates, test::catalogue().reader));
  }
}
