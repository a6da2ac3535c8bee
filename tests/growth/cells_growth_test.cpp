// One cell of n parts, typed into a goal and into a target value: reading and judging.
#include "growth.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "session/session.h"
#include "support.h"

using namespace hebiao;

namespace {

// `text` as often as gives about n characters.
test::Shape run_of(const std::string& text) {
  const std::size_t size = test::u16(text).size();
  return {text == "\n" ? "line breaks" : text, [=](std::size_t n) { return test::times(n / size + 1, text); }};
}

// What a hard trial found to be quadratic, and what it might have tried.
const std::vector<test::Shape> kShapes = {
    run_of("完成河道清淤，改善水环境，"), run_of("("), run_of("()"), run_of("（"), run_of("“"), run_of("《"), run_of("【"), run_of(")"),
    run_of("”"), run_of("["), run_of(" "), run_of("　"), run_of("\n"), run_of("\t"), run_of("a "), run_of("好 "), run_of("1 "),
    run_of("1%"), run_of("1人，"), run_of("1人"), run_of("1人、"), run_of("1,"), run_of("1/"), run_of("1~"), run_of("1-"), run_of("1."),
    run_of("1、"), run_of("(1)"), run_of("1×"), run_of("1+"), run_of("1元+"), run_of("1人×"), run_of("×=1元"), run_of("7"), run_of("一"),
    run_of("一年"), run_of("2026年"), run_of("2025年，"), run_of("2026年-2027年"), run_of("保"), run_of("保障"), run_of("≥1且"), run_of("≥1"),
    run_of("百分之"), run_of("百分之一"), run_of("三分之一"), run_of("次/年"), run_of("1次/年"), run_of("元/人"), run_of("每人1元，"),
    run_of("每人"), run_of("每年1次，"), run_of("每月"), run_of("不少于"), run_of("以上"), run_of("约"), run_of("第"), run_of("第1"),
    run_of("其中1人，"), run_of("其中1元，1人，"), run_of("共1元，"), run_of("1人，每人1元，共1元，"), run_of("单价1元，"), run_of("1人，2人，每人1元，"),
    run_of("10人，20人，30人，40人，每人0.01元，"), run_of("1元（"), run_of("1元（2元）"), run_of("A"), run_of("A4"), run_of("GB/T 1-2026"),
    run_of("<br>"), run_of("<br/> "), run_of("<b>1人</b>"), run_of("<"), run_of(">"), run_of("<a"), run_of("&nbsp;"), run_of("&"), run_of("#x"),
    run_of("，"), run_of("。"), run_of("、"), run_of("；"), run_of("："), run_of("..."), run_of("…"), run_of("-"), run_of("—"), run_of("é"),
    run_of("é́"), run_of("①"), run_of("①1人"), run_of("“清”"), run_of("“清流”1人"), run_of("(a)"), run_of("( "), run_of("河道清淤长度"),
    run_of("智慧水务管理系统"), run_of("举办培训班3期，培训人员150人次，印发宣传册2000份。"), run_of("举办培训班3期培训人员150人次印发宣传册2000份"),
    run_of("3月"), run_of("3月1日"), run_of("1:1"), run_of("1·1"), run_of("１２"), run_of("壹佰元"), run_of("半"), run_of("几"), run_of("万"),
    run_of("1万"), run_of("1千"), run_of("1百"), run_of("-1"), run_of("±1"), run_of("优"), run_of("优良"), run_of("较"), run_of("及时"),
    run_of("提高"), run_of("提升提升"), run_of("完成了"), run_of("目标1："), run_of("一、"), run_of("系统"), run_of("全体学生3人，"),
};

// The text as the goals, as a task and as a name and target of one form.
void judge(const std::string& text, const char* tpl, std::initializer_list<const char*> paths) {
  form::Form form = form::blank_form(*test::catalogue().find_template(tpl), test::catalogue().reader);
  for (const char* path : paths) {
    const auto cell = form::parse_path(form, path);
    REQUIRE(cell);
    form.set(*cell, test::u16(text));
  }
  (void)session::report_on(test::catalogue(), form, session::Locale::zh);
}

void judge_project(const std::string& text) { judge(text, "project_2026", {"goal_annual", "indicators/0/annual"}); }

// Everywhere at once, with the year that rules of years ask for.
void judge_everywhere(const std::string& text) {
  form::Form form = form::blank_form(*test::catalogue().find_template("department_2026"), test::catalogue().reader);
  if (const auto year = form::parse_path(form, "year")) form.set(*year, u"2026");
  const auto fill = [&](form::CellRef cell) {
    const auto type = form.meta(cell).type;
    const bool words = type == form::CellType::text || type == form::CellType::long_text || type == form::CellType::value;
    if (words && form.meta(cell).column != "level") form.set(cell, test::u16(text));
  };
  for (int f = 0; f < static_cast<int>(form.fields().size()); ++f) fill({-1, 0, f});
  for (int t = 0; t < static_cast<int>(form.tpl().tables.size()); ++t) {
    const bool indicators = form.tpl().tables[static_cast<std::size_t>(t)].indicators;
    for (int c = 0; c < static_cast<int>(form.tpl().tables[static_cast<std::size_t>(t)].columns.size()); ++c) {
      const std::string& id = form.tpl().tables[static_cast<std::size_t>(t)].columns[static_cast<std::size_t>(c)].id;
      if (!form.rows(t).empty() && !(indicators && id.starts_with("level"))) fill({t, 0, c});
    }
  }
  (void)session::report_on(test::catalogue(), form, session::Locale::zh);
}

// Every word that the core knows, and every mark.
std::vector<std::u16string> known_words() {
  std::vector<std::u16string> out;
  for (const auto& file : std::filesystem::directory_iterator(test::source_path("src/lexicons"))) {
    for (const auto& entry : test::catalogue().words[file.path().stem().string()].entries()) out.push_back(entry.word);
  }
  for (char16_t c = 0x20; c < 0x7f; ++c) out.push_back(std::u16string(1, c));
  for (char16_t c = 0x2010; c < 0x2060; ++c) out.push_back(std::u16string(1, c));
  for (char16_t c = 0x3000; c < 0x3020; ++c) out.push_back(std::u16string(1, c));
  for (char16_t c = 0xff01; c < 0xff5f; ++c) out.push_back(std::u16string(1, c));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// 五一, 3A: behind itself such a word is part of a longer number or code.
bool is_figures(std::u16string_view word) {
  constexpr std::u16string_view digits = u"零〇一二三四五六七八九十百千万亿";
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [=](char16_t c) { return c < 0x80 || digits.find(c) != std::u16string_view::npos; });
}

// Words alone, and two or three in turn. A sample; all of them with HEBIAO_GROWTH_ALL set (an hour).
std::vector<test::Shape> shapes_of_words() {
  const bool all = std::getenv("HEBIAO_GROWTH_ALL") != nullptr;
  const std::vector<std::u16string> words = known_words();
  std::vector<test::Shape> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (all || i % 101 == 0 || is_figures(words[i])) out.push_back(run_of(test::u8(words[i])));
  }
  std::mt19937 random(11);
  const auto any = [&] { return random() % 4 == 0 ? std::u16string(u"1") : words[random() % words.size()]; };
  for (int i = 0; i < (all ? 3000 : 40); ++i) out.push_back(run_of(test::u8(any() + any() + (i % 2 ? any() : u""))));
  return out;
}

}  // namespace

TEST_CASE("growth: a cell is judged in time that grows with its length") { test::check_growth("cell", kShapes, 512, judge_project); }

TEST_CASE("growth: every text of a form is judged in time that grows with its length") { test::check_growth("form", kShapes, 256, judge_everywhere); }

TEST_CASE("growth: any word of the lexicons, repeated, is judged in time that grows with its length") {
  test::check_growth("word", shapes_of_words(), 256, judge_everywhere);
}
