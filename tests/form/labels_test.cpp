// Labels as others print them: broken over lines, with brackets of either width, with units.
#include "dialects.h"
#include "packages.h"

using namespace hebiao;
using test::u8;

namespace {

const char* const kHead = "项目绩效目标表\n项目名称\t河道清淤\n实施周期\t起始年度\t2026\t到期年度\t2028\n";
const char* const kIndicatorHead = "绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值\n";

std::string field(const form::ReadResult& result, const char* id) { return u8(result.package.forms[0].field(id).text); }

}  // namespace

TEST_CASE("labels broken over lines, in quoted cells and in plain lines") {
  for (const auto& each_form : test::filled_forms()) {
    const std::string& name = each_form.first;
    const std::string& text = each_form.second;
    const std::string expected = test::all_of(test::read_text(text));
    const auto flat = [](const std::string& package) { return test::replaced(package, "\n", ""); };
    for (const std::string word : {"一级指标", "二级指标", "三级指标", "年度指标值", "实施周期指标值", "市财政局批复意见", "财政供养人员数",
                                   "主要实施内容", "实施周期总目标", "项目名称", "部门名称", "质量指标", "社会效益", "服务对象满意度"}) {
      const std::string head = word.substr(0, 6);
      const std::string tail = word.substr(6);
      const auto broken = [&](const std::string& piece) {
        return test::replaced(test::replaced(text, '\t' + word + '\t', '\t' + piece + '\t'), '\n' + word + '\t', '\n' + piece + '\t');
      };
      if (broken(word + "?") == text) continue;
      CHECK_MESSAGE(flat(test::all_of(test::read_text(broken('"' + head + '\n' + tail + '"')))) == flat(expected), name << " quoted " << word);
      CHECK_MESSAGE(flat(test::all_of(test::read_text(broken(head + '\n' + tail)))) == flat(expected), name << " plain " << word);
    }
  }
}

TEST_CASE("a label of many short lines, and several broken labels in a line") {
  const auto result = test::read_text("东莞市财政项目支出\n绩效目标批复表\n（2020年度）\n预算\n单位：某局\n项目\n名称\t桥梁检测\t中期市财政\n预算（万元）\t9.00\t"
                                      "本年度申请\n市财政预算\n资金（万元）\t3.00\n市财\n政局\n批复\n意见\t同意批复。\n");
  CHECK(result.package.preamble.empty());
  CHECK(field(result, "year") == "2020");
  CHECK(field(result, "budget_unit") == "某局");
  CHECK(field(result, "name") == "桥梁检测");
  CHECK(field(result, "cycle_budget") == "9.00");
  CHECK(field(result, "budget") == "3.00");
  CHECK(field(result, "opinion") == "同意批复。");
  CHECK(test::unplaced(result).empty());
}

TEST_CASE("texts that only happen to stand above each other are not joined") {
  const auto result = test::read_text(std::string(kHead) + "主管部门\t某局\n用款单位\t某局\n" + kIndicatorHead +
                                      "\t产出指标\t数量指标\t清淤河道数量\t3条\t1条\n\t\t质量指标\n\t效益指标\t社会效益\n\t\t生态效益\n");
  const form::Form& form = result.package.forms[0];
  REQUIRE(form.rows(0).size() == 4);
  CHECK(test::indicator(form, 1) == "产出指标|质量指标|||");
  CHECK(test::indicator(form, 3) == "效益指标|生态效益|||");
  CHECK(field(result, "unit") == "某局");
}

TEST_CASE("brackets of either width and units in labels") {
  for (const auto& each_form : test::filled_forms()) {
    const std::string& name = each_form.first;
    const std::string& text = each_form.second;
    const std::string expected = test::all_of(test::read_text(text));
    const auto swapped = [&](const std::string& open, const std::string& close, const std::string& to_open, const std::string& to_close) {
      std::string out = text;
      for (const char* word : {"万元", "元", "概述", "可选填", "或计划水平", "或建筑规模", "或投资规模", "工期指标"}) {
        out = test::replaced(out, open + word + close, to_open + word + to_close);
      }
      return out;
    };
    const auto keys = [](const std::string& package) { return u8(text::label_key(test::u16(package))); };
    CHECK_MESSAGE(keys(test::all_of(test::read_text(swapped("（", "）", "(", ")")))) == keys(expected), name);
    CHECK_MESSAGE(keys(test::all_of(test::read_text(swapped("(", ")", "（", "）")))) == keys(expected), name);
    CHECK_MESSAGE(keys(test::all_of(test::read_text(swapped("（", "）", "\n（", "）")))) == keys(expected), name);
  }
}

TEST_CASE("a label with the unit of its column") {
  const auto result = test::read_text("东莞市部门整体预算绩效目标表\n(2026年)\n部门名称\t某局\n基本信息\t财政供养人员数（人）\t186\t下属二级单位数(个)\t14\n"
                                      "\t基本支出（万元）\t6,842.35\t财政拨款(万元)\t19,652.75\n");
  CHECK(field(result, "headcount") == "186");
  CHECK(field(result, "subunits") == "14");
  CHECK(field(result, "basic_expenditure") == "6,842.35");
  CHECK(field(result, "fiscal_appropriation") == "19,652.75");
}

TEST_CASE("a label with another unit than the form's is not taken for the form's") {
  const auto result = test::read_text("东莞市部门整体预算绩效目标表\n(2026年)\n部门名称\t某局\n基本支出（元）\t6,842.35\n"
                                      "年度重点工作任务\t名称\t主要实施内容\t拟投入的资金(万元)\t期望达到的目标(概述)\n\t防控\t监测\t12.00\t无暴发\n");
  const form::Form& form = result.package.forms[0];
  CHECK(field(result, "basic_expenditure").empty());
  CHECK(u8(form.cell(0, 0, "money").text).empty());
  CHECK(u8(form.cell(0, 0, "target").text) == "无暴发");
  CHECK(test::unplaced(result) == "基本支出（元）|6,842.35|拟投入的资金(万元)|12.00|");
}
