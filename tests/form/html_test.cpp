#include "form/html.h"

#include "dialects.h"
#include "packages.h"
#include "steps.h"

using namespace hebiao;
using test::u16;
using test::u8;

namespace {

constexpr std::uint64_t kMostStepsAByte = 400;

// One line for each row: "number: column text, column text".
std::string cut(const std::string& html) {
  std::string out;
  for (const auto& line : form::cut_html(u16(html), test::catalogue().reader.words()["html_entities"])) {
    out += std::to_string(line.number) + ":";
    for (const auto& cell : line.cells) out += ' ' + std::to_string(cell.column) + u8(cell.text);
    out += '\n';
  }
  return out;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// Long texts with several lines.
void break_lines(test::Document& document) {
  for (test::Block& block : document) {
    for (auto& row : block.rows) {
      for (auto& cell : row) cell.text = test::replaced(cell.text, "，", "，\n");
    }
  }
}

}  // namespace

TEST_CASE("every program's HTML reads as the tab-separated text of the same form") {
  for (const auto& each_form : test::filled_forms()) {
    const std::string& name = each_form.first;
    const std::string& text = each_form.second;
    test::Document document = test::document_of(text);
    CHECK_MESSAGE(test::all_of(test::read_text(test::tab_text(document))) == test::all_of(test::read_text(text)), name);
    break_lines(document);
    const std::string expected = test::all_of(test::read_text(test::tab_text(document)));
    for (const test::Dialect dialect : test::kDialects) {
      const std::string html = test::html(document, dialect);
      CHECK_MESSAGE(test::all_of(test::read_text(html)) == expected, name << " as " << static_cast<int>(dialect));
    }
  }
}

TEST_CASE("merged cells keep their columns") {
  CHECK(cut("<table><tr><td rowspan=2>a<td colspan='2'>b<td>c<tr><td>d<td rowspan=\"2\">e<td>f<tr><td>g<td>h<td>i</table>") ==
        "1: 0a 1b 3c\n1: 1d 2e 3f\n1: 0g 1h 3i\n");
  CHECK(cut("<table><tr><td rowspan=3>a</td><td>b</td></tr><tr></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>") ==
        "1: 0a 1b\n1: 1c\n1: 0d\n");
  // A style that speaks of colspan is none.
  CHECK(cut("<table><tr><td style='mso-ignore:colspan' width=72>a</td><td data-rowspan=9 colspan = 2 >b</td><td>c</td></tr><tr><td>d</td></tr></table>") ==
        "1: 0a 1b 3c\n1: 0d\n");
  CHECK(cut("<table><tr><td colspan=0 rowspan=-2>a</td><td colspan=x>b</td><td>c</td></tr><tr><td>d</td></tr></table>") == "1: 0a 1b 2c\n1: 0d\n");
}

TEST_CASE("white space of the source, paragraphs and breaks") {
  CHECK(cut("<table><tr><td>\r\n  <p>清淤\r\n  三条河</p>\r\n  <p>3 km\r\n  long，\r\n\tand\t2\r\n  条</p>\r\n </td></tr></table>") ==
        "2: 0清淤三条河\n3 km long， and 2 条\n");
  CHECK(cut("<table><tr><td>a<br>b<br/>\n c<BR />d</td></tr></table>") == "1: 0a\nb\nc\nd\n");
  CHECK(cut("<table><tr><td>a <b>b</b>c <i> d</i><p><o:p>&nbsp;</o:p></p><div>e</div></td></tr></table>") == "1: 0a bc d\ne\n");
}

TEST_CASE("character references") {
  CHECK(cut("<table><tr><td>&ge;5&#37;&#x3b;&NBSP;&#X4E07;&nbsp;&lt;b&gt; R&D &;&#; &#0;</td></tr></table>") == "1: 0≥5%;&NBSP;万 <b> R&D &;&#;\n");
}

TEST_CASE("brackets that are no tags, and tags with brackets in their quotes") {
  CHECK(cut("<table><tr><td a='1>2' b=\"<tr>\">x</td><td>a<5%</td><td>< b ></td><td>漏报率<B类，</td></tr></table>") ==
        "1: 0x 1a<5% 2< b > 3漏报率<B类，\n");
  CHECK(cut("<table><tr><td title='it\"s>5'>x</td><td title=5\">y</td></tr></table>") == "1: 0x 1y\n");
  CHECK(cut("<table><tr><td>a</td><td>b <c") == "1: 0a 1b <c\n");
}

TEST_CASE("what a page does not show is left out") {
  CHECK(cut("<STYLE>td > p {}</Style><script>if (a<b) '<td>no</td>'</SCRIPT><title>t</title><table><!-- <tr><td>no</td></tr> --><tr><td>a<!---->b</td></tr></table>") ==
        "1: 0ab\n");
  CHECK(cut("<![if !supportLists]><table><tr><td><?xml:namespace prefix = o /><![endif]>a</td></tr></table><!DOCTYPE x>") == "1: 0a\n");
  CHECK(cut("<style>\n<table><tr><td>never closed</td></tr></table><!-- nor this") == "2: 0never closed\n2: 0nor this\n");
}

TEST_CASE("the lines that Windows puts before the HTML are no text of the form") {
  CHECK(cut("Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:http://a.cn/?b=1\r\n<html>\r\n<body><table><tr><td>a</td></tr></table>") == "5: 0a\n");
  CHECK(cut("\xef\xbb\xbfVersion:1.0\r\nStartHTML:1\r\n<table><tr><td>a</td></tr></table>") == "3: 0a\n");
}

TEST_CASE("a nested table is text of its cell, unless the outer one lays out the page") {
  CHECK(cut("<table><tr><td>a</td><td>b<table><tr><td>c</td><td>d</td></tr></table>e</td><td>f</td></tr><tr><td>g</td></tr></table>") ==
        "1: 0a 1b\nc\nd\ne 2f\n1: 0g\n");
  CHECK(cut("<table><tr><td>menu</td><td><table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>tail</td></tr></table>") ==
        "1: 0menu\n1: 0a 1b\n1: 1c\n1: 0tail\n");
  CHECK(cut("<table><tr><td><table><tr><td><table><tr><td>a<td>b</table></table></table>") == "1: 0a 1b\n");
}

TEST_CASE("text around tables keeps its lines and cells") {
  CHECK(cut("# 说明\n\n第一行\n项目名称\t甲\n| 用款单位 | 乙 |\n\n<table>\n<caption>表</caption>\n<tr>\n<td>a</td></tr></table>\n\n<p>一段\n文字</p>\n<h2>标题</h2>\n末行\n") ==
        "1: 0# 说明\n3: 0第一行\n4: 0项目名称 1甲\n5: 0用款单位 1乙\n8: 0表\n10: 0a\n12: 0一段文字\n14: 0标题\n15: 0末行\n");
  CHECK(cut("<table>x<tr>y<td>a</td>z<td>b</td></tr>u</table>") == "1: 0x\n1: 0y 0a 1z 1b\n1: 0u\n");
  CHECK(cut("</table></td>a<td>b<table><tr><td>c</table>") == "1: 0a\n1: 0b\n1: 0c\n");
}

TEST_CASE("hostile HTML is read soon and in little room") {
  constexpr int kPieces = 20'000;
  for (const char* piece : {"<b>", "<table>", "<table><tr><td>", "<td rowspan=1000000 colspan=1000000>", "<tr><td rowspan=65534>x", "<a='", "<a=\"<a='", "<!--",
                            "<style>", "</", "<x y=\"", "&#", "<![", "</table>", "<tr>", "<p>a\n"}) {
    const std::string text = "<table><tr><td>a</td></tr>" + repeated(piece, kPieces) + "z";
    const std::uint64_t before = test::steps();
    const std::string lines = cut(text);
    CHECK_MESSAGE(test::steps() - before < kMostStepsAByte * text.size(), piece);
    CHECK_MESSAGE(lines.starts_with("1: 0a"), piece);
    CHECK_MESSAGE(lines.find('z') != std::string::npos, piece);
  }
}
