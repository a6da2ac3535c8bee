// A form of n rows: judging it whole, as after every edit.
#include "growth.h"

#include "session/session.h"
#include "support.h"

using namespace hebiao;

namespace {

using Cells = std::vector<std::pair<const char*, std::string>>;

// `n` rows of a table; what a row holds depends on its number.
form::Form form_of(const char* tpl, const char* table, std::size_t n, const std::function<Cells(std::size_t)>& row) {
  form::Form form(*test::catalogue().find_template(tpl), test::catalogue().reader);
  const int t = form.tpl().table(table);
  for (std::size_t i = 0; i < n; ++i) {
    const int r = static_cast<int>(i);
    form.insert_row(t, r);
    for (const auto& [column, text] : row(i)) form.set({t, r, form.tpl().tables[static_cast<std::size_t>(t)].column(column)}, test::u16(text));
  }
  if (const auto year = form::parse_path(form, "year")) form.set(*year, u"2026");
  return form;
}

// A name of its own for each number, in characters.
std::string named(std::size_t i) {
  const std::u16string characters = u"河道清淤堤防巡查水质监测档案修复道路养护图书借阅食品抽检";
  std::u16string out;
  for (std::size_t k = 0; k < 4; ++k, i /= characters.size()) out.push_back(characters[(i * 7 + k * 5) % characters.size()]);
  return test::u8(out);
}

Cells indicator(const char* level1, const char* level2, std::string name, std::string value) {
  return {{"level1", level1}, {"level2", level2}, {"name", std::move(name)}, {"cycle", value}, {"annual", std::move(value)}};
}

struct Rows {
  const char* name;
  const char* tpl;
  const char* table;
  std::function<Cells(std::size_t)> row;
};

const std::vector<Rows> kRows = {
    {"rows of one name", "project_2026", "indicators", [](std::size_t) { return indicator("产出指标", "数量指标", "河道清淤长度", "≥3公里"); }},
    {"rows of many names", "project_2026", "indicators", [](std::size_t i) { return indicator("产出指标", "数量指标", named(i) + "数量", "≥3个"); }},
    {"long names alike", "project_2026", "indicators", [](std::size_t i) { return indicator("产出指标", "数量指标", "全市范围内开展的" + named(i) + "专项工作任务完成数量", "≥3个"); }},
    {"rates", "project_2026", "indicators", [](std::size_t i) { return indicator("产出指标", "质量指标", named(i) + "合格率", "≥95%"); }},
    {"rates strictly", "project_2026", "indicators", [](std::size_t i) { return indicator("产出指标", "质量指标", named(i) + "合格率", ">95%"); }},
    {"costs", "project_2026", "indicators", [](std::size_t i) { return indicator("成本指标", "经济成本指标", named(i) + "费用", "≤3万元"); }},
    {"cost totals", "project_2026", "indicators", [](std::size_t i) { return indicator("成本指标", "经济成本指标", "项目总费用", "≤" + std::to_string(i + 1) + "万元"); }},
    {"placeholders", "project_2026", "indicators", [](std::size_t i) { return indicator("产出指标", "数量指标", named(i), "/"); }},
    {"blank rows", "project_2026", "indicators", [](std::size_t) { return Cells(); }},
    {"strays", "project_2026", "indicators", [](std::size_t i) { return indicator("", "别的", named(i), "≥3个"); }},
    {"satisfaction", "project_2026", "indicators", [](std::size_t i) { return indicator("满意度指标", "服务对象满意度", named(i) + "满意度", "≥90%"); }},
    {"wrong rows", "project_2026", "indicators", [](std::size_t i) { return indicator("产出指标", "时效指标", named(i) + "及时率。", "大于95"); }},
    {"names in quotes", "project_2026", "indicators", [](std::size_t i) { return indicator("产出指标", "数量指标", "“" + named(i) + "”活动场次", "≥3场"); }},
    {"pairs of the old form", "approval_2020", "indicators", [](std::size_t i) { return Cells{{"level1", "产出指标"}, {"level2", "数量指标"}, {"name", named(i)}, {"cycle", "3个"}, {"level2_annual", "数量指标"}, {"name_annual", named(i)}, {"annual", "2个"}}; }},
    {"tasks", "department_2026", "tasks", [](std::size_t i) { return Cells{{"name", named(i)}, {"content", "开展" + named(i) + "3次"}, {"money", "100"}, {"target", "完成" + named(i) + "2项"}}; }},
    {"tasks of one name", "department_2026", "tasks", [](std::size_t) { return Cells{{"name", "河道清淤"}, {"content", "开展河道清淤3次"}, {"money", "100"}, {"target", "完成"}}; }},
    {"tasks without money", "department_2026", "tasks", [](std::size_t i) { return Cells{{"name", named(i)}, {"content", "开展"}}; }},
    {"department's indicators", "department_2026", "indicators", [](std::size_t i) { return indicator("产出指标", "数量指标", named(i) + "数量", "≥3个"); }},
};

}  // namespace

TEST_CASE("growth: a form is judged in time that grows with its rows") {
  for (const Rows& rows : kRows) {
    const auto work = [&](const std::string& input) {
      (void)session::report_on(test::catalogue(), form_of(rows.tpl, rows.table, input.size(), rows.row), session::Locale::zh);
    };
    test::check_growth("rows", {{rows.name, [](std::size_t n) { return std::string(n, ' '); }}}, 100, work);
  }
}
