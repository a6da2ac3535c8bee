// Texts and JSON files of n parts, each of one sort: what people paste by mistake, and what somebody might make up.
#pragma once

#include "growth.h"

namespace hebiao::test {

inline const std::string kForm = "项目绩效目标表\n项目名称\t河道清淤\n";
inline const std::string kHeads = "绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值\n";

// Parts that tell their number.
inline std::string numbered(std::size_t n, const std::function<std::string(const std::string&)>& part) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += part(std::to_string(i));
  return out;
}

inline Shape of(const std::string& name, const std::string& before, const std::string& part, const std::string& behind = "") {
  return {name, [=](std::size_t n) { return before + times(n, part) + behind; }};
}

inline const std::vector<Shape> kTexts = {
    of("goal lines", kForm + "年度目标\t", "完成河道清淤，改善水环境。\n"),
    of("goal cells", kForm + "年度目标\t", "完成河道清淤\t"),
    of("one long goal", kForm + "年度目标\t", "完成河道清淤，改善水环境。"),
    of("lines of nothing known", kForm, "说明\n"),
    of("cells of nothing known", kForm, "说明\t"),
    of("tabs", kForm, "\t"),
    of("tabs in a goal", kForm + "年度目标\t\"", "\t", "\""),
    of("spaces", kForm + "年度目标\t", " "),
    of("ideographic spaces", kForm + "年度目标\t甲", "\xe3\x80\x80", "乙"),
    of("line breaks", kForm, "\n"),
    of("carriage returns", kForm, "\r"),
    of("carriage returns between", kForm, "a\r"),
    of("title lines", "", "某项目绩效目标表\n"),
    of("title lines with text", kForm, "某项目绩效目标表\n说明\n"),
    of("title lines of two kinds", kForm, "项目绩效目标表\n甲\n部门整体绩效目标表\n乙\n"),
    of("titles of an unknown form", kForm, "某某申报表\n说明\n"),
    of("names again and again", kForm, "项目名称\t甲\n"),
    of("labels alone", kForm, "年度目标\n"),
    of("labels in one line", kForm, "年度目标\t"),
    of("labels with their values", kForm, "项目名称：甲\t"),
    of("lines above the name", kForm, "年度：2026\n"),
    of("labels broken over lines", kForm, "项目\n名称\n"),
    of("pieces of labels", kForm, "市财\n政局\n"),
    of("first pieces", kForm, "市财\n"),
    of("broken labels side by side", kForm, "甲\t项目\n名称\t项目\n名称\t"),
    of("heads", kForm, kHeads),
    of("heads in one line", kForm + "绩效指标", "\t一级指标\t二级指标\t三级指标"),
    of("unknown heads", kForm + "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值", "\t备注"),
    {"unknown heads, each another", [](std::size_t n) {
       return kForm + "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值" + numbered(n, [](auto& i) { return "\t备注" + i; }) + "\n数量指标\t甲" + times(n, "\t5");
     }},
    of("a table's name", kForm, "绩效指标\t"),
    of("a row of many cells", kForm + kHeads + "\t产出指标\t数量指标", "\t清淤"),
    of("levels in one line", kForm + kHeads, "产出指标\t"),
    of("task cells", "部门整体绩效目标表\n部门名称\t甲\n任务名称\t主要内容\n任务", "\t12"),
    of("quotes that open", kForm, "\"甲\n"),
    of("quotes that open lines and cells", kForm, "\"甲\t"),
    of("quotes alone", kForm, "\""),
    of("doubled quotes", kForm, "\"\"\n"),
    of("quotes three times", kForm, "\"\"\"\n"),
    of("doubled quotes behind text", kForm, "\"甲\"\"\n"),
    of("quoted lines", kForm + "年度目标\t\"", "完成清淤\n", "\""),
    of("quoted cells", kForm, "\"甲\n乙\"\t"),
    of("# lines", kForm, "# 说明\n"),
    of("# marks", kForm, "#"),
    of("# and marks", kForm, "# **说明**\n"),
    of("bold marks", kForm, "**"),
    of("bars", kForm, "|"),
    of("escaped bars", kForm + "|", "\\|", "|"),
    of("Markdown rows", kForm, "| 甲 | 乙 |\n"),
    of("Markdown rules", kForm, "|---|---|\n"),
    of("Markdown tables", kForm, "甲|乙\n-|-\n"),
    of("<br in Markdown", kForm + "| ", "<br", " |"),
    of("<br> in Markdown", kForm + "| 年度目标 | 甲", "<br>", "乙 |"),
    of("<br> and spaces", kForm + "| 年度目标 | 甲", "  <br>  ", "乙 |"),
    of("<br and spaces", kForm + "| ", "<br ", " |"),
};

// Tables as long as they may be: the rows of these stand in the form.
inline const std::vector<Shape> kRows = {
    of("rows of indicators", kForm + kHeads, "\t产出指标\t数量指标\t清淤\t≥5公里\t≥5公里\n"),
    of("rows without levels", kForm + kHeads + "\t产出指标\t数量指标\t清淤\t5\t5\n", "\t\t\t清淤\t≥5公里\t≥5公里\n"),
    of("tab rows", kForm + kHeads, "数量指标\t清淤\t≥5公里\t≥5公里\n"),
    of("lone values", kForm + kHeads, "数量指标\t清淤\t≥5公里\n"),
    of("lone values without heads", kForm, "数量指标\t清淤\t≥5公里\n数量指标\t疏浚\t5\t5\n"),
    {"lone values, each elsewhere", [](std::size_t n) {
       std::string out = kForm;
       for (std::size_t i = 0; i < n; ++i) out += "数量指标\t清淤" + times(i % 30, "\t") + "\t≥5公里\n";
       return out;
     }},
    of("rows in another order", kForm + "绩效指标\t一级指标\t二级指标\t年度指标值\t三级指标\n", "\t产出指标\t数量指标\t5\t清淤\n"),
    of("rows and heads", kForm, kHeads + "\t产出指标\t数量指标\t清淤\t≥5公里\t≥5公里\n"),
    of("rows of tasks", "部门整体绩效目标表\n部门名称\t甲\n任务名称\t主要内容\n", "河道清淤\t清淤五公里\n"),
    of("unknown levels", kForm + kHeads, "\t产出指标\t景观效益\t清淤\t≥5公里\t≥5公里\n"),
    {"rows of JSON", [](std::size_t n) {
       return "{\"template\":\"project_2026\",\"indicators\":[" + times(n, R"({"level2":"数量指标","name":"清淤","annual":"≥5公里"},)") + "{}]}";
     }},
};

inline const std::vector<Shape> kHtml = {
    of("rows", "<table>", "<tr><td>甲<td>乙"),
    of("cells", "<table><tr>", "<td>"),
    of("cells with text", "<table><tr>", "<td>甲"),
    of("merged cells", "<table>", "<tr><td rowspan=65534 colspan=300>甲"),
    of("<br>", "<table><tr><td>年度目标<td>", "甲<br>"),
    of("<br> alone", "<table><tr><td>", "<br>"),
    of("paragraphs", "<table><tr><td>", "<p>甲"),
    of("lines of the source", "<table><tr><td>", "甲\n"),
    of("blanks of the source", "<table><tr><td>甲", " \n"),
    of("nested tables", "", "<table><tr><td>"),
    of("nested tables, closed", "<table><tr><td>", "<table><tr><td>甲</table>"),
    of("tables", "", "<table>"),
    of("tables, closed", "", "<table></table>"),
    of("ends of tables", "<table>", "</table>"),
    of("text between tables", "<table></table>", "甲\n<table></table>\n"),
    of("entities", "<table><tr><td>", "&nbsp;"),
    of("numbers of characters", "<table><tr><td>", "&#30002;"),
    of("& runs", "<table><tr><td>", "&"),
    of("&# runs", "<table><tr><td>", "&#"),
    of("< runs", "<table>", "<"),
    of("</ runs", "<table>", "</"),
    of("<a runs", "<table>", "<a "),
    of("tags without an end", "<table>", "<a b=c "),
    of("attributes", "<table><tr><td", " a=b", ">甲"),
    of("names of tags", "<table><", "a", ">甲"),
    of("quotes in tags", "<table>", "<a='"),
    of("two quotes in tags", "<table>", "<a=\"<a='"),
    of("quotes that hide tags", "<table>", "<a b=\"'\" c='"),
    of("comments", "<table>", "<!-- a -->"),
    of("<!--", "<table>", "<!--"),
    of("<!-- -", "<table>", "<!-- -"),
    of("-->", "<table>", "-->"),
    of("declarations", "<table>", "<![if a]>"),
    of("styles", "<table>", "<style>"),
    of("styles and scripts", "<table>", "<style><script></"),
    of("styles, closed", "<table>", "<style></style>"),
    of("styles within", "<table><style>", "</s", "</style>"),
};

inline const std::string kJson = R"({"template":"project_2026","name":"甲")";

inline Shape list(const std::string& name, const std::string& key, const std::string& item) {
  return of(name, kJson + ",\"" + key + "\":[", item + ",", "{}]}");
}

inline const std::vector<Shape> kJsons = {
    list("rows", "indicators", R"({"level2":"数量指标","name":"清淤","annual":"≥5公里"})"),
    list("rows of nonsense", "indicators", "7"),
    list("rows of unknown columns", "indicators", R"({"weight":20})"),
    {"rows, each another", [](std::size_t n) {
       return kJson + ",\"indicators\":[" + numbered(n, [](auto& i) { return R"({"level1":"甲)" + i + R"(","name":"清淤)" + i + "\"},"; }) + "{}]}";
     }},
    {"unknown keys", [](std::size_t n) { return kJson + numbered(n, [](auto& i) { return ",\"k" + i + "\":1"; }) + "}"; }},
    {"unknown keys in rows", [](std::size_t n) {
       return kJson + ",\"indicators\":[" + times(n / 16 + 1, "{" + numbered(16, [](auto& i) { return "\"k" + i + "\":1,"; }) + "\"name\":\"甲\"},") + "{}]}";
     }},
    of("one key again", kJson, ",\"k\":1", "}"),
    of("a long key", kJson + ",\"", "关键", "\":1}"),
    of("a long name", R"({"template":"project_2026","name":")", "甲乙", "\"}"),
    of("escapes", R"({"template":"project_2026","name":")", "\\u7532\\n", "\"}"),
    list("unplaced texts", "unplaced", R"({"label":"甲","text":"乙","line":3})"),
    list("unplaced nonsense", "unplaced", "5"),
    {"waivers", [](std::size_t n) {
       return kJson + ",\"waived\":[" + numbered(n, [](auto& i) { return R"({"rule":"name_missing","place":"name","row":"甲)" + i + R"(","text":""},)"; }) + "5]}";
     }},
    {"waivers and rows", [](std::size_t n) {
       return kJson + ",\"waived\":[" + numbered(n, [](auto& i) { return R"({"rule":"value_missing","place":"indicators/annual","row":"甲)" + i + R"(","text":""},)"; }) +
              "5],\"indicators\":[" + numbered(n / 8, [](auto& i) { return R"({"level2":"数量指标","name":"甲)" + i + "\"},"; }) + "{}]}";
     }},
    {"repairs", [](std::size_t n) {
       return kJson + ",\"indicators\":[{\"name\":\"甲\"}],\"repairs\":[" + times(n, R"({"path":"indicators/0/name","how":"shifted","line":4},)") + "5]}";
     }},
    of("arrays in arrays", "", "["),
    of("objects in objects", kJson + ",\"x\":", "{\"a\":"),
    list("lists of lists", "x", "[[[[]]]]"),
};

// As many forms as a package may have.
inline const std::vector<Shape> kForms = {
    of("forms", "", kForm),
    of("forms with rows", "", kForm + kHeads + "\t产出指标\t数量指标\t清淤\t≥5公里\t≥5公里\n"),
    of("forms of JSON", "{\"forms\":[", kJson + "},", kJson + "}]}"),
    {"forms and last year's", [](std::size_t n) {
       const std::string forms = "{\"forms\":[" + times(n, kJson + "},") + kJson + "}]}";
       return forms.substr(0, forms.size() - 1) + ",\"previous\":" + forms + "}";
     }},
    {"forms and last year's, each another", [](std::size_t n) {
       const std::string forms = "{\"forms\":[" + numbered(n, [](auto& i) { return R"({"template":"project_2026","name":"甲)" + i + "乙\"},"; }) + kJson + "}]}";
       return forms.substr(0, forms.size() - 1) + ",\"previous\":" + forms + "}";
     }},
};

}  // namespace hebiao::test
