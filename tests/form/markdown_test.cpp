// Markdown tables as people and programs write them.

#include "dialects.h"
#include "form/grid.h"
#include "packages.h"
#include "steps.h"

using namespace hebiao;
using test::u16;
using test::u8;

namespace {

constexpr std::uint64_t kMostStepsAByte = 3000;

// One line for each row: "number: column text, column text".
std::string cut(const std::string& text) {
  std::string out;
  for (const auto& line : form::cut_into_cells(u16(text))) {
    out += std::to_string(line.number) + ":";
    for (const auto& cell : line.cells) out += ' ' + std::to_string(cell.column) + test::replaced(u8(cell.text), "\n", "/");
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("Markdown reads as the tab-separated text of the same form") {
  const std::vector<test::MarkdownStyle> styles{
      {true, false, "## ", ""}, {false, false, "## ", ""}, {true, true, "# **", "**"}, {false, true, "### ", ""}, {true, true, "", ""}};
  for (const auto& each_form : test::filled_forms()) {
    const std::string& name = each_form.first;
    const std::string& text = each_form.second;
    test::Document document = test::document_of(text);
    for (test::Block& block : document) {
      block.paragraph.erase(0, block.paragraph.find_first_not_of("# "));
      for (auto& row : block.rows) {
        for (auto& cell : row) cell.text = test::replaced(test::replaced(cell.text, "，", "，\n"), "；", "|");
      }
    }
    const std::string expected = test::all_of(test::read_text(test::tab_text(document)));
    for (const auto& style : styles) {
      // Of a heading that is no label the preamble keeps the marks.
      std::string read = test::all_of(test::read_text(test::markdown(document, style)));
      read = test::replaced(read, style.heading + "某市公安局2026年部门预算绩效目标公开说明" + style.heading_end, "某市公安局2026年部门预算绩效目标公开说明");
      CHECK_MESSAGE(read == expected, name << " style " << &style - styles.data());
    }
  }
}

TEST_CASE("rows, rules and escapes of Markdown") {
  CHECK(cut("| a | b |\n|---|:-:|\n| c |  | d |\n") == "1: 0a 1b\n3: 0c 2d\n");
  CHECK(cut("| a \\| b | c\\\\d |\n") == "1: 0a | b 1c\\d\n");
  CHECK(cut("| a<br>b | c <BR/> d | e<br />f |\n") == "1: 0a/b 1c/d 2e/f\n");
  CHECK(cut("| **a** | **b** c | __d__ | ** |\n") == "1: 0a 1**b** c 2d 3**\n");
  CHECK(cut("a | b | c\n--- | :--- | ---:\nd | | e\n\nf | g\n") == "1: 0a 1b 2c\n3: 0d 2e\n5: 0f | g\n");
  CHECK(cut("| a | b\n|---|---\n| c | d\n") == "1: 0a 1b\n3: 0c 1d\n");
  CHECK(cut(" | a\n---|---\n | b\n") == "1: 1a\n3: 1b\n");
  CHECK(cut("  | a | b |\r\n  |---|---|\r\n  | c | d |\r\n") == "1: 0a 1b\n3: 0c 1d\n");
  CHECK(cut("| - | -- |\n") == "1: 0- 1--\n");
}

TEST_CASE("lines with bars that are no Markdown stay as they are") {
  CHECK(cut("甲 | 乙\n丙|丁\n") == "1: 0甲 | 乙\n2: 0丙|丁\n");
  CHECK(cut("a|b\tc|d\n---|---\te\n") == "1: 0a|b 1c|d\n2: 0---|--- 1e\n");
  CHECK(cut("年度\n------\n目标\n") == "1: 0年度\n2: 0------\n3: 0目标\n");
}

TEST_CASE("a Markdown form under titles, with bold labels and a preamble") {
  const auto result = test::read_text("# 某局2026年绩效目标\n\n说明一句。\n\n## **项目绩效目标表**\n\n| **项目名称** | 河道清淤 |\n|:---|---|\n| **用款单位** | 某局\\|二科 |\n\n"
                                      "项目绩效目标表\n\n项目名称 | 管网清淤\n---|---\n用款单位 | 三科<br>四科\n");
  CHECK(u8(result.package.preamble) == "# 某局2026年绩效目标\n说明一句。");
  REQUIRE(result.package.forms.size() == 2);
  CHECK(u8(result.package.forms[0].field("name").text) == "河道清淤");
  CHECK(u8(result.package.forms[0].field("unit").text) == "某局|二科");
  CHECK(u8(result.package.forms[1].field("unit").text) == "三科\n四科");
  CHECK(result.package.forms[0].title.empty());
  CHECK(test::unplaced(result).empty());
}

TEST_CASE("hostile tables and labels are read soon") {
  const auto repeated = [](const std::string& piece, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += piece;
    return out;
  };
  const std::string head = "项目绩效目标表\n项目名称\t甲\n";
  const std::string heads = "绩效指标\t一级指标\t二级指标\t年度指标值\t三级指标";
  for (const std::string& text : {repeated("|", 100'000), "|" + repeated("\\|", 100'000) + "|", repeated("a|b\n-|-\n", 20'000), repeated("名称\t项目\n", 20'000),
                                  repeated("市\n", 20'000), "| " + repeated("<br", 100'000) + " |", "# " + repeated("**", 100'000),
                                  heads + repeated("\t备注", 5'000) + '\n' + repeated("\t5", 5'000) + '\n' + repeated("\t数量指标\t5\n", 300)}) {
    const std::uint64_t before = test::steps();
    CHECK(test::read_text(head + text).package.forms.size() >= 1);
    CHECK_MESSAGE(test::steps() - before < kMostStepsAByte * text.size(), text.substr(0, 40));
  }
}
