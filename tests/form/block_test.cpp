// What becomes of what is pasted onto a cell: a table of cases, with what Excel, WPS and Word put on the clipboard.
#include "form/block.h"

#include <doctest/doctest.h>

#include "form/row_place.h"
#include "block_support.h"

using namespace hebiao;
using test::u16;
using test::u8;

namespace {

form::Form blank(const char* tpl) { return form::blank_form(*test::catalogue().find_template(tpl), test::catalogue().reader); }

// A project whose quantity, quality and timeliness are filled.
form::Form filled() {
  form::Form form = blank("project_2026");
  const char* const texts[][3] = {{"巡检次数", "36次", "12次"}, {"系统可用率", "≥99%", "≥99%"}, {"修复时间", "≤4小时", "≤4小时"}};
  for (int row = 0; row < 3; ++row) {
    for (int i = 0; i < 3; ++i) form.set({0, row, i + 2}, u16(texts[row][i]));
  }
  return form;
}

struct Pasted {
  form::Form form;
  form::BlockPlan plan;
  std::string rows;  // "数量|巡检次数|36次|12次", one a line, without first levels
  std::string left;
};

Pasted paste(const form::Form& form, const char* path, const std::string& text, const std::string& html = {}) {
  Pasted out{form, test::plan(form, path, text, html), {}, {}};
  test::carry_out(out.plan, out.form);
  out.rows = test::rows(out.form, form.tpl().table("indicators"), 1);
  for (const auto& each : out.plan.left) out.left += u8(each) + ';';
  return out;
}

std::string text_of(const form::Form& form, const char* path, const std::string& text, const std::string& html = {}) {
  const form::BlockPlan plan = test::plan(form, path, text, html);
  return plan.text ? u8(*plan.text) : "no text";
}

const std::string kFilled = "数量指标|巡检次数|36次|12次\n质量指标|系统可用率|≥99%|≥99%\n时效指标|修复时间|≤4小时|≤4小时\n";
const std::string kBlankEnd = "社会效益|||\n服务对象满意度|||\n经济成本指标|||\n";
const std::string kBlank = "数量指标|||\n质量指标|||\n时效指标|||\n" + kBlankEnd;

// As Excel writes a range: merged levels, a cell of two lines, the fragment marked by comments inside the table.
const std::string kExcel = R"(<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\.";} .xl65 {mso-number-format:"\@";}--></style></head><body link=blue vlink=purple>
<table border=0 cellpadding=0 cellspacing=0 width=360 style='border-collapse:collapse'><!--StartFragment--><col width=72 style='width:54pt'>
 <tr height=19><td rowspan=3 height=57 class=xl65 width=72>产出指标</td><td rowspan=2 class=xl65>数量指标</td><td>摸排管网长度</td><td align=right>30公里</td><td>10公里</td></tr>
 <tr height=19><td height=19>检查井数量</td><td>600座</td><td>200座</td></tr>
 <tr height=38><td>质量指标</td><td width=72>成果<br>
  验收合格率</td><td align=right>100%</td><td>100%</td></tr>
<!--EndFragment--></table></body></html>)";
const std::string kExcelText = "产出指标\t数量指标\t摸排管网长度\t30公里\t10公里\r\n\t\t检查井数量\t600座\t200座\r\n\t质量指标\t\"成果\n验收合格率\"\t100%\t100%\r\n";

// As WPS writes one cell.
const std::string kWpsCell = R"(<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style><!-- @page {margin:1in} --></style></head>
<body><table width="72" style='width:54.00pt;'><!--StartFragment--><tr height="18"><td class="et2" height="18" width="72" x:str>≥95%</td></tr><!--EndFragment--></table></body></html>)";

// As Word writes cells: paragraphs in them, and lines of the source broken anywhere.
const std::string kWord = R"(<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=ZH-CN><!--StartFragment-->
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=100><p class=MsoNormal><span lang=ZH-CN>培训
场次</span><o:p></o:p></p></td><td><p class=MsoNormal>12场</p></td><td><p class=MsoNormal>4场</p></td></tr>
<tr><td><p class=MsoNormal>参训人数</p></td><td><p class=MsoNormal>600人</p></td><td><p class=MsoNormal>200人</p></td></tr></table><!--EndFragment--></body></html>)";

const std::string kWordParagraph = "<html><body><!--StartFragment--><p class=MsoNormal>保障系统<b>稳定</b>运行</p><!--EndFragment--></body></html>";

}  // namespace

TEST_CASE("block: merged levels are those of the pasted row above, as text and as a table") {
  for (const auto& html : {std::string(), kExcel}) {
    const Pasted at_top = paste(blank("project_2026"), "indicators/0/name", kExcelText, html);
    const std::string expected = "数量指标|摸排管网长度|30公里|10公里\n数量指标|检查井数量|600座|200座\n质量指标|成果\n验收合格率|100%|100%\n时效指标|||\n" + kBlankEnd;
    CHECK(at_top.rows == expected);
    CHECK(at_top.left == "");
    CHECK(paste(blank("project_2026"), "indicators/5/annual", kExcelText, html).rows == expected);
  }
}

TEST_CASE("block: rows of other classes are neither filled nor lost") {
  const Pasted pasted = paste(filled(), "indicators/0/name", kExcelText);
  CHECK(pasted.rows == "数量指标|摸排管网长度|30公里|10公里\n数量指标|检查井数量|600座|200座\n质量指标|成果\n验收合格率|100%|100%\n时效指标|修复时间|≤4小时|≤4小时\n" + kBlankEnd);
  const Pasted elsewhere = paste(filled(), "indicators/4/name", kExcelText);
  CHECK(elsewhere.rows == "数量指标|巡检次数|36次|12次\n数量指标|摸排管网长度|30公里|10公里\n数量指标|检查井数量|600座|200座\n质量指标|系统可用率|≥99%|≥99%\n"
                          "质量指标|成果\n验收合格率|100%|100%\n时效指标|修复时间|≤4小时|≤4小时\n" + kBlankEnd);
}

TEST_CASE("block: only the first row takes its class from the row that it's pasted on") {
  const Pasted pasted = paste(blank("project_2026"), "indicators/1/name", "\t\t合格率\t100%\t100%\n\t\t完好率\t95%\t95%\n\t时效指标\t完成时间\t\t6月底前\n");
  CHECK(pasted.rows == "数量指标|||\n质量指标|合格率|100%|100%\n质量指标|完好率|95%|95%\n时效指标|完成时间||6月底前\n" + kBlankEnd);
}

TEST_CASE("block: where the levels begin is read, not counted") {
  const std::string expected = "数量指标|摸排管网长度|30公里|10公里\n质量指标|验收合格率|100%|100%\n时效指标|||\n" + kBlankEnd;
  const char* const blocks[] = {
      "数量指标\t摸排管网长度\t30公里\t10公里\n质量指标\t验收合格率\t100%\t100%\n",
      "产出指标\t数量指标\t摸排管网长度\t30公里\t10公里\n\t质量指标\t验收合格率\t100%\t100%\n",
      "绩效指标\t产出指标\t数量指标\t摸排管网长度\t30公里\t10公里\n\t\t质量指标\t验收合格率\t100%\t100%\n",
      "\t产出指标\t数量指标\t摸排管网长度\t30公里\t10公里\n\t\t质量指标\t验收合格率\t100%\t100%\n",
      "一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值\n产出指标\t数量指标\t摸排管网长度\t30公里\t10公里\n\t质量指标\t验收合格率\t100%\t100%\n",
      "绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值\n\t产出指标\t数量指标\t摸排管网长度\t30公里\t10公里\n\t\t质量指标\t验收合格率\t100%\t100%\n",
      "二级指标\t三级指标\t年度指标值\t实施周期指标值\n数量指标\t摸排管网长度\t10公里\t30公里\n质量指标\t验收合格率\t100%\t100%\n",
      "三级指标\t实施周期指标值\t年度指标值\t二级指标\n摸排管网长度\t30公里\t10公里\t数量指标\n验收合格率\t100%\t100%\t质量指标\n",
      "| 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |\n|---|---|---|---|\n| 数量指标 | 摸排管网长度 | 30公里 | 10公里 |\n| 质量指标 | 验收合格率 | 100% | 100% |\n",
      "數量指標\t摸排管网长度\t30公里\t10公里\n質量指標\t验收合格率\t100%\t100%\n",
  };
  for (const char* block : blocks) {
    for (const char* path : {"indicators/0/name", "indicators/0/cycle", "indicators/3/annual"}) {
      const Pasted pasted = paste(blank("project_2026"), path, block);
      CHECK_MESSAGE(pasted.rows == expected, block << " onto " << path);
      CHECK(pasted.left == "");
    }
  }
}

TEST_CASE("block: a class that stands alone, a label of two levels, a level in other words") {
  CHECK(paste(blank("project_2026"), "indicators/0/name", "成本指标\t总费用\t≤3万元\t≤1万元\n\t单价\t≤3元/米\t≤3元/米\n").rows ==
        "数量指标|||\n质量指标|||\n时效指标|||\n社会效益|||\n服务对象满意度|||\n经济成本指标|总费用|≤3万元|≤1万元\n经济成本指标|单价|≤3元/米|≤3元/米\n");
  CHECK(paste(filled(), "indicators/0/name", "预期产出指标\t时效指标（工期指标）\t完工时间\t5月底前\t5月底前\n").rows ==
        "数量指标|巡检次数|36次|12次\n质量指标|系统可用率|≥99%|≥99%\n时效指标|修复时间|≤4小时|≤4小时\n时效指标|完工时间|5月底前|5月底前\n" + kBlankEnd);
  CHECK(paste(filled(), "indicators/0/name", "效益指标\t景观效益\t绿化面积\t3亩\t1亩\n").rows ==
        kFilled + "社会效益|||\n景观效益|绿化面积|3亩|1亩\n服务对象满意度|||\n经济成本指标|||\n");
  CHECK(paste(filled(), "indicators/0/name", "其他\t别的\t绿化面积\t3亩\t1亩\n").rows ==
        "数量指标|巡检次数|36次|12次\n别的|绿化面积|3亩|1亩\n质量指标|系统可用率|≥99%|≥99%\n时效指标|修复时间|≤4小时|≤4小时\n" + kBlankEnd);
}

TEST_CASE("block: three names without levels stay in the class of the first") {
  const std::string block = "摸排长度\t30公里\t10公里\n井数\t600座\t200座\n报告数\t3份\t1份\n";
  const std::string three = "数量指标|摸排长度|30公里|10公里\n数量指标|井数|600座|200座\n数量指标|报告数|3份|1份\n";
  CHECK(paste(blank("project_2026"), "indicators/0/name", block).rows == three + "质量指标|||\n时效指标|||\n" + kBlankEnd);
  CHECK(paste(filled(), "indicators/0/name", block).rows == three + kFilled.substr(kFilled.find('\n') + 1) + kBlankEnd);
  CHECK(paste(blank("project_2026"), "indicators/0/cycle", block).rows == three + "质量指标|||\n时效指标|||\n" + kBlankEnd);
}

TEST_CASE("block: values alone go straight down, and a row of the same name is the same row") {
  CHECK(paste(filled(), "indicators/0/cycle", "30次\t10次\n≥98%\t≥98%\n≤3小时\t≤3小时\n").rows ==
        "数量指标|巡检次数|30次|10次\n质量指标|系统可用率|≥98%|≥98%\n时效指标|修复时间|≤3小时|≤3小时\n" + kBlankEnd);
  CHECK(paste(filled(), "indicators/0/name", "巡检次数\t30次\n系统可用率\t≥98%\n修复时间\t≤3小时\n").rows ==
        "数量指标|巡检次数|30次|12次\n质量指标|系统可用率|≥98%|≥99%\n时效指标|修复时间|≤3小时|≤4小时\n" + kBlankEnd);
  CHECK(paste(filled(), "indicators/0/annual", "10次\n≥98%\n≤3小时").rows ==
        "数量指标|巡检次数|36次|10次\n质量指标|系统可用率|≥99%|≥98%\n时效指标|修复时间|≤4小时|≤3小时\n" + kBlankEnd);
}

TEST_CASE("block: columns that the table lacks and rows past the end are left, and said") {
  const Pasted unknown = paste(blank("project_2026"), "indicators/0/name", "序号\t二级指标\t三级指标\t实施周期指标值\t年度指标值\t备注\n1\t数量指标\t井数\t600座\t200座\t见合同\n");
  CHECK(unknown.rows == "数量指标|井数|600座|200座\n质量指标|||\n时效指标|||\n" + kBlankEnd);
  CHECK(unknown.left == "序号;备注;1;见合同;");
  const Pasted wide = paste(blank("project_2026"), "indicators/0/name", "井数\t600座\t200座\t见合同\n");
  CHECK(wide.rows == "数量指标|井数|600座|200座\n质量指标|||\n时效指标|||\n" + kBlankEnd);
  CHECK(wide.left == "见合同;");
  const Pasted fixed = paste(blank("approval_2020"), "indicators/6/name", "满意度\t≥90%\n多出的一行\t1");
  CHECK(fixed.form.rows(0).size() == 7);
  CHECK(fixed.left == "多出的一行 1;");
  const form::BlockPlan few = form::plan_block(blank("project_2026"), {0, 0, 2}, {u"甲\t1\n乙\t2\n丙\t3\n", {}}, 1);
  CHECK(few.edits.size() == 2);
  CHECK(few.left == std::vector<std::u16string>{u"丙 3"});
}

TEST_CASE("block: an indicator that is called like a level") {
  CHECK(paste(filled(), "indicators/4/name", "服务对象满意度\t≥90%\t≥90%\n").rows.find("服务对象满意度|服务对象满意度|≥90%|≥90%\n") != std::string::npos);
  CHECK(paste(filled(), "indicators/4/name", "市民满意度\t≥90%\t≥90%\n服务对象满意度\t≥90%\t≥90%\n").rows.find(
            "服务对象满意度|市民满意度|≥90%|≥90%\n服务对象满意度|服务对象满意度|≥90%|≥90%\n") != std::string::npos);
}

TEST_CASE("block: two triples a row") {
  const Pasted whole = paste(blank("approval_2020"), "indicators/0/name",
                             "预期产出指标\t数量指标\t服务次数\t1440次\t数量指标\t服务次数\t480次\n\t质量指标\t完好率\t≥95%\t质量指标\t完好率\t≥95%\n");
  CHECK(whole.rows.substr(0, whole.rows.find("时效")) ==
        "数量指标（或建筑规模指标）|服务次数|1440次|数量指标（或建筑规模指标）|服务次数|480次\n质量指标|完好率|≥95%|质量指标|完好率|≥95%\n");
  CHECK(whole.left == "");
  const Pasted bare = paste(blank("approval_2020"), "indicators/0/name", "服务次数\t1440次\t服务次数\t480次\n完好率\t≥95%\t完好率\t≥95%\n");
  CHECK(bare.rows == whole.rows);
  const Pasted left_half = paste(blank("approval_2020"), "indicators/0/name", "质量指标\t完好率\t≥95%\n满意度指标\t居民满意度\t≥90%\n");
  CHECK(left_half.rows.find("质量指标|完好率|≥95%|质量指标||\n") != std::string::npos);
  const Pasted project = paste(blank("approval_2020"), "indicators/0/name", "产出指标\t质量指标\t完好率\t≥95%\t≥96%\n");
  CHECK(project.rows.find("质量指标|完好率|≥95%|质量指标||\n") != std::string::npos);
  CHECK(project.left == "≥96%;");
}

TEST_CASE("block: tables without classes") {
  form::Form form = blank("department_2026");
  const int tasks = form.tpl().table("tasks");
  const form::BlockPlan plan = test::plan(form, "tasks/0/content", "名称\t主要实施内容\t拟投入的资金（元）\t期望达到的目标\n甲\t做甲\t100\t成甲\n乙\t做乙\t200\t成乙\n", {});
  test::carry_out(plan, form);
  CHECK(test::rows(form, tasks) == "甲|做甲|100|成甲\n乙|做乙|200|成乙\n");
  test::carry_out(test::plan(form, "tasks/1/money", "250\t全部完成\n300\t再完成\n", {}), form);
  CHECK(test::rows(form, tasks) == "甲|做甲|100|成甲\n乙|做乙|250|全部完成\n||300|再完成\n");
}

TEST_CASE("block: one cell is one text, without the line break behind it and Excel's quotes") {
  const form::Form form = blank("project_2026");
  for (const char* path : {"indicators/0/name", "indicators/0/annual", "name", "goal_annual"}) {
    CHECK(text_of(form, path, "≥95%\r\n") == "≥95%");
    CHECK(text_of(form, path, "≥95%\r\n", kWpsCell) == "≥95%");
    CHECK(text_of(form, path, "", kWpsCell) == "≥95%");
    CHECK(text_of(form, path, "\"成果\n验收合格率\"\r\n") == "成果\n验收合格率");
    CHECK(text_of(form, path, "\"验收\"\"合格\"\"率\"") == "\"验收\"\"合格\"\"率\"");
    CHECK(text_of(form, path, "\"0起\"") == "\"0起\"");
    CHECK(text_of(form, path, " 和") == " 和");
    CHECK(text_of(form, path, "保障系统稳定运行\r\n", kWordParagraph) == "保障系统稳定运行");
    CHECK(text_of(form, path, "", kWordParagraph) == "保障系统稳定运行");
    CHECK(text_of(form, path, "1.\t完成摸排", kWordParagraph) == "1. 完成摸排");
    CHECK(text_of(form, path, "", "") == "");
  }
}

TEST_CASE("block: quotes that belong stay, those of a cell of several lines go") {
  CHECK(paste(blank("project_2026"), "indicators/0/name", "\"重大\"事故数\t\"0起\"\t\"0起\"\n\"成果\n验收\"\t\"100%\"\t3\n").rows ==
        "数量指标|\"重大\"事故数|\"0起\"|\"0起\"\n数量指标|成果\n验收|\"100%\"|3\n质量指标|||\n时效指标|||\n" + kBlankEnd);
}

TEST_CASE("block: Word's table, with and without the text beside it") {
  const std::string text = "培训场次\t12场\t4场\r\n参训人数\t600人\t200人\r\n";
  const std::string expected = "数量指标|培训场次|12场|4场\n数量指标|参训人数|600人|200人\n质量指标|||\n时效指标|||\n" + kBlankEnd;
  CHECK(paste(blank("project_2026"), "indicators/0/name", text, kWord).rows == expected);
  CHECK(paste(blank("project_2026"), "indicators/0/name", "", kWord).rows == expected);
  CHECK(paste(blank("project_2026"), "indicators/0/name", text).rows == expected);
}

TEST_CASE("block: prose of several lines is text in a long cell, and names below each other in a short one") {
  CHECK(text_of(blank("project_2026"), "goal_annual", "目标1：完成摸排。\r\n目标2：完成检测。\r\n") == "目标1：完成摸排。\n目标2：完成检测。\n");
  CHECK(text_of(blank("department_2026"), "tasks/0/content", "1.\t更换主机\r\n2.\t增设标识\r\n") == "1. 更换主机\n2. 增设标识");
  CHECK(paste(blank("project_2026"), "indicators/0/name", "摸排长度\n\n检查井数量\n").rows ==
        "数量指标|摸排长度||\n数量指标|检查井数量||\n质量指标|||\n时效指标|||\n" + kBlankEnd);
}

TEST_CASE("block: onto a field of the head") {
  form::Form form = blank("project_2026");
  CHECK(text_of(form, "name", "某市\t管网\n摸排\t项目\n") == "某市 管网 摸排 项目");
  CHECK(text_of(form, "goal_annual", "摸排\t30公里\n检测\t10公里\n") == "摸排 30公里\n检测 10公里");
  const form::BlockPlan plan = test::plan(form, "unit", "项目名称\t管网摸排项目\n主管部门\t某市住建局\n2026年预算金额（元）\t\t1,200.00\n联系人\t张三\n", {});
  test::carry_out(plan, form);
  CHECK(u8(form.field("name").text) == "管网摸排项目");
  CHECK(u8(form.field("authority").text) == "某市住建局");
  CHECK(u8(form.field("budget").text) == "1,200.00");
  CHECK(u8(form.field("unit").text) == "");
  CHECK(plan.left == std::vector<std::u16string>{u"联系人", u"张三"});
}
