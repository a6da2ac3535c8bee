// The same form as others print it: columns in another order, more columns, other lines above it.
#include <algorithm>
#include <functional>

#include "dialects.h"
#include "packages.h"

using namespace hebiao;
using test::u8;

namespace {

const char* const kHead = "项目绩效目标表\n项目名称\t河道清淤\n实施周期\t起始年度\t2026\t到期年度\t2028\n";
const char* const kIndicatorHead = "绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值\n";

bool holds(const test::SheetRow& row, const std::string& text) {
  return std::any_of(row.begin(), row.end(), [&](auto& cell) { return cell.text == text; });
}

// Applies `change` to the heads and the rows of the indicator tables, of which each has the width of its heads.
std::string with_tables(const std::string& text, const std::function<void(test::SheetRow&, bool head)>& change) {
  std::istringstream lines(text);
  std::string out;
  std::size_t width = 0;
  for (std::string line; std::getline(lines, line);) {
    test::SheetRow row = test::cells_of(line);
    const bool head = holds(row, "三级指标");
    if (head) width = row.size();
    else if (!line.starts_with('\t')) width = 0;
    if (width > 0) {
      row.resize(width);
      change(row, head);
    }
    for (const auto& cell : row) out += (&cell == &row.front() ? "" : "\t") + cell.text;
    out += '\n';
  }
  return out;
}

std::string reordered(const std::string& text, const std::vector<std::size_t>& order) {
  return with_tables(text, [&](test::SheetRow& row, bool) {
    const test::SheetRow before = row;
    for (std::size_t i = 0; i < order.size(); ++i) row[i] = before[order[i]];
  });
}

bool has_two_triples(const std::string& text) { return text.find("计划指标值") != std::string::npos; }

bool has_a_cell_too_many(const std::string& name) { return name.starts_with("package-mixed"); }

// A name that is a level's word too cannot be told from it where the columns are turned round.
bool repeats_a_level(const std::string& text) { return text.find("服务对象满意度\t服务对象满意度") != std::string::npos; }

std::string field(const form::ReadResult& result, const char* id) { return u8(result.package.forms[0].field(id).text); }

}  // namespace

TEST_CASE("the columns of the indicators in another order") {
  const std::vector<std::vector<std::size_t>> orders{{0, 1, 2, 3, 5, 4}, {0, 2, 1, 3, 4, 5}, {0, 1, 3, 2, 4, 5},
                                                     {0, 2, 1, 3, 5, 4}, {0, 1, 2, 5, 4, 3}, {0, 3, 2, 1, 5, 4}};
  for (const auto& each_form : test::filled_forms()) {
    const std::string& name = each_form.first;
    const std::string& text = each_form.second;
    if (has_two_triples(text) || has_a_cell_too_many(name)) continue;
    const std::string expected = test::all_of(test::read_text(text));
    for (const auto& order : orders) {
      if (&order == &orders.back() && repeats_a_level(text)) continue;
      CHECK_MESSAGE(test::all_of(test::read_text(reordered(text, order))) == expected, name << " order " << &order - orders.data());
    }
  }
}

TEST_CASE("unknown columns shift nothing, and their texts are kept with their heads") {
  for (const auto& each_form : test::filled_forms()) {
    const std::string& name = each_form.first;
    const std::string& text = each_form.second;
    if (has_a_cell_too_many(name)) continue;
    for (const std::size_t at : {std::size_t{2}, std::size_t{3}, std::size_t{4}, std::size_t{5}, std::size_t{6}}) {
      if (has_two_triples(text) && at != 5) continue;
      const auto plain = test::read_text(text);
      const std::string wider = with_tables(text, [&](test::SheetRow& row, bool head) {
        const bool filled = !row[3].text.empty();
        row.insert(row.begin() + static_cast<std::ptrdiff_t>(at), test::SheetCell{head ? "权重" : filled ? "10" : ""});
        row.push_back({head ? "备注" : filled ? "每季度统计一次" : ""});
      });
      const auto result = test::read_text(wider);
      REQUIRE(result.package.forms.size() == plain.package.forms.size());
      for (std::size_t f = 0; f < result.package.forms.size(); ++f) {
        const form::Form& form = result.package.forms[f];
        const int table = form.tpl().table("indicators");
        const auto& rows = form.rows(table);
        const auto& expected = plain.package.forms[f].rows(table);
        REQUIRE_MESSAGE(rows.size() == expected.size(), name);
        for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
          CHECK_MESSAGE(test::indicator(form, i) == test::indicator(plain.package.forms[f], i), name << " column " << at);
        }
      }
      std::size_t weights = 0;
      for (const auto& form : result.package.forms) {
        weights += static_cast<std::size_t>(std::count_if(form.unplaced.begin(), form.unplaced.end(), [](auto& piece) {
          return u8(piece.label) == "权重" && u8(piece.text) == "10" && piece.line > 0;
        }));
      }
      std::size_t printed = 0;
      for (auto p = wider.find("\t每季度统计一次"); p != std::string::npos; p = wider.find("\t每季度统计一次", p + 1)) ++printed;
      CHECK_MESSAGE(weights == printed, name << " column " << at);
    }
  }
}

TEST_CASE("unknown columns and another order in the table of tasks") {
  const std::string top = "厚街镇部门（单位）整体支出绩效目标批复表\n(2026年度)\n部门名称\t某办\n";
  const auto result = test::read_text(top + "年度重点工作任务\t拟投入的资金（万元）\t名称\t负责人\t主要实施内容\t期望达到的目标（概述）\n"
                                            "\t120.00\t河涌保洁\t张三\t保洁18条河涌\t无漂浮物\n\t80.00\t病虫害防控\t\t防控水稻\t损失减少\n");
  const form::Form& form = result.package.forms[0];
  const int tasks = form.tpl().table("tasks");
  REQUIRE(form.rows(tasks).size() == 2);
  CHECK(u8(form.cell(tasks, 0, "name").text) == "河涌保洁");
  CHECK(u8(form.cell(tasks, 0, "content").text) == "保洁18条河涌");
  CHECK(u8(form.cell(tasks, 0, "money").text) == "120.00");
  CHECK(u8(form.cell(tasks, 0, "target").text) == "无漂浮物");
  CHECK(u8(form.cell(tasks, 1, "name").text) == "病虫害防控");
  CHECK(u8(form.cell(tasks, 1, "money").text) == "80.00");
  CHECK(u8(form.cell(tasks, 1, "target").text) == "损失减少");
  CHECK(test::unplaced(result) == "负责人|张三|");
}

TEST_CASE("damaged rows of a table whose columns stand in another order") {
  const auto result = test::read_text(std::string(kHead) + "绩效指标\t一级指标\t二级指标\t三级指标\t权重\t年度指标值\t实施周期指标值\n"
                                      "\t产出指标\t数量指标\t清淤河道数量\t10\t1条\t3条\n"
                                      "\t\t质量指标\t验收合格率\t20\t100%\t99%\n"
                                      "\t\t\t时效指标\t完成时间\t10\t10天\t30天\n"
                                      "效益指标\t社会效益\t受益人数\t30\t100人\t300人\n");
  const form::Form& form = result.package.forms[0];
  CHECK(test::indicator(form, 0) == "产出指标|数量指标|清淤河道数量|3条|1条");
  CHECK(test::indicator(form, 1) == "产出指标|质量指标|验收合格率|99%|100%");
  CHECK(test::indicator(form, 2) == "产出指标|时效指标|完成时间|30天|10天");
  CHECK(test::indicator(form, 3) == "效益指标|社会效益|受益人数|300人|100人");
  CHECK(test::unplaced(result) == "权重|10|20|10|30|");
  CHECK(form.rows(0)[2].cells[2].repair.has_value());
}

TEST_CASE("the lines above a form without a title are the form's") {
  const std::string township = "(2026年度)\n批复单位：某分局\n部门名称\t某办\n基本信息\t财政供养人员数\t30\t下属二级单位数\t0\n基本支出\t3.00\t财政拨款\t5.00\n镇财政分局批复意见\t同意。\n";
  const auto alone = test::read_text("关于批复的通知\n" + township);
  CHECK(u8(alone.package.preamble) == "关于批复的通知");
  REQUIRE(alone.package.forms.size() == 1);
  CHECK(field(alone, "year") == "2026");
  CHECK(field(alone, "approver") == "某分局");
  const auto two = test::read_text(township + test::replaced(township, "2026", "2027"));
  REQUIRE(two.package.forms.size() == 2);
  CHECK(field(two, "opinion") == "同意。");
  CHECK(u8(two.package.forms[1].field("year").text) == "2027");
  CHECK(u8(two.package.forms[1].field("approver").text) == "某分局");
  CHECK(test::unplaced(two).empty());
  const auto approval = test::read_text("（2020年度）\n预算单位：某局\n项目名称\t桥梁检测\t中期市财政预算（万元）\t9.00\t本年度申请市财政预算资金（万元）\t3.00\n"
                                        "市财政局批复意见：同意。\n（2021年度）\n项目名称\t管养\t中期市财政预算（万元）\t9.00\t本年度申请市财政预算资金（万元）\t3.00\n");
  REQUIRE(approval.package.forms.size() == 2);
  CHECK(field(approval, "year") == "2020");
  CHECK(field(approval, "budget_unit") == "某局");
  CHECK(field(approval, "opinion") == "同意。");
  CHECK(u8(approval.package.forms[1].field("year").text) == "2021");
}

TEST_CASE("several forms under titles with and without marks, and a preamble before them") {
  const auto forms = test::filled_forms();
  std::string joined = "关于批复2026年预算绩效目标的通知\n\n各预算单位：\n";
  std::string expected;
  int count = 0;
  for (const auto& each_form : forms) {
    const std::string& name = each_form.first;
    const std::string& text = each_form.second;
    if (name.find("package") != std::string::npos || count == 12) continue;
    joined += (count % 2 == 0 ? "\n## " : "\n") + text.substr(text.find_first_not_of("# "));
    const std::string alone = test::all_of(test::read_text(text));
    const std::string body = '\n' + alone.substr(alone.find('\n') + 1);
    expected += test::replaced(body, "\n0 ", "\n" + std::to_string(count) + " ").substr(1);
    ++count;
  }
  CHECK(test::all_of(test::read_text(joined)) == "preamble: 关于批复2026年预算绩效目标的通知\n各预算单位：\n" + expected);
}

TEST_CASE("a value column under another wording of its head") {
  const std::string row = "\t产出指标\t数量指标\t清淤河道数量\t3条\t1条\n";
  const auto one = test::read_text(std::string(kHead) + "绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t2026年度指标值\n" + row);
  CHECK(test::indicator(one.package.forms[0], 0) == "产出指标|数量指标|清淤河道数量|3条|1条");
  const auto other = test::read_text(std::string(kHead) + "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标\t实施周期指标值\n" + row);
  CHECK(test::indicator(other.package.forms[0], 0) == "产出指标|数量指标|清淤河道数量|1条|3条");
  CHECK(test::unplaced(other).empty());
}

TEST_CASE("titles above each other, of further pages and of no form are kept") {
  const std::string body = "项目名称\t甲\n项目类型\t\n项目等级\t二级项目\n主管部门\t某局\n用款单位\t某局\n" + std::string(kIndicatorHead) +
                           "\t产出指标\t数量指标\t会议次数\t3次\t1次\n";
  const auto result = test::read_text("某局绩效目标公开表\n项目绩效目标表\n" + body + "项目绩效目标表\n\t效益指标\t社会效益\t受益人数\t3人\t3人\n" +
                                      "某局绩效目标审核表\n\t\t\t受益户数\t3户\t3户\n");
  REQUIRE(result.package.forms.size() == 1);
  CHECK(result.package.forms[0].rows(0).size() == 3);
  CHECK(test::unplaced(result) == "某局绩效目标公开表|某局绩效目标审核表|");
}

TEST_CASE("a form that prints one of both value columns") {
  const std::string levels = "绩效指标\t一级指标\t二级指标\t三级指标\t";
  const std::string row = "\t产出指标\t数量指标\t清淤河道数量\t1条";
  const auto annual = test::read_text(std::string(kHead) + levels + "年度指标值\n" + row + "\n\t\t\t\t清淤长度\t5公里\n");
  CHECK(test::indicator(annual.package.forms[0], 0) == "产出指标|数量指标|清淤河道数量||1条");
  CHECK(test::indicator(annual.package.forms[0], 1) == "产出指标|数量指标|清淤长度||5公里");
  const auto cycle = test::read_text(std::string(kHead) + levels + "备注\t实施周期指标值\n" + test::replaced(row, "\t1条", "\t已完成\t1条\n"));
  CHECK(test::indicator(cycle.package.forms[0], 0) == "产出指标|数量指标|清淤河道数量|1条|");
  CHECK(test::unplaced(cycle) == "备注|已完成|");
}
