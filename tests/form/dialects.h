// One document, printed as each program puts it on the clipboard: tab-separated, Markdown, and the HTML of a browser,
// Excel, Word, WPS and of hand-made pages.
#pragma once

#include <array>
#include <sstream>
#include <string>
#include <vector>

namespace hebiao::test {

struct SheetCell {
  std::string text;  // UTF-8; '\n' for a line break
  bool covered = false;  // by a merged cell left or above
  int width = 1;
  int height = 1;
};
using SheetRow = std::vector<SheetCell>;
struct Block {  // a paragraph if it has no rows
  std::string paragraph;
  std::vector<SheetRow> rows;
};
using Document = std::vector<Block>;

enum class Dialect { browser, excel, word, wps, unclosed };
inline constexpr std::array kDialects{Dialect::browser, Dialect::excel, Dialect::word, Dialect::wps, Dialect::unclosed};

inline SheetRow cells_of(const std::string& line) {
  SheetRow out(1);
  for (const char c : line) {
    if (c == '\t') out.emplace_back();
    else out.back().text += c;
  }
  return out;
}

// A row's last cell reaches to the right edge, and empty cells at its beginning belong to the cell above.
inline void merge(std::vector<SheetRow>& rows) {
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const std::size_t last = rows[r].size() - 1;
    rows[r].resize(width);
    rows[r][last].width = static_cast<int>(width - last);
    for (std::size_t c = last + 1; c < width; ++c) rows[r][c].covered = true;
    for (std::size_t c = 0; r > 0 && c < width && rows[r][c].text.empty() && !rows[r][c].covered; ++c) {
      std::size_t above = r - 1;
      while (above > 0 && rows[above][c].covered) --above;
      if (rows[above][c].covered || rows[above][c].width > 1) break;
      rows[r][c].covered = true;
      rows[above][c].height = static_cast<int>(r - above) + 1;
    }
  }
}

// The text of tests/clean and tests/golden: rows of a table follow each other, other lines stand alone.
inline Document document_of(const std::string& text) {
  Document out;
  std::istringstream lines(text);
  bool in_table = false;
  for (std::string line; std::getline(lines, line);) {
    const bool cells = line.find('\t') != std::string::npos;
    if (cells && !in_table) out.emplace_back();
    in_table = !line.empty() && (in_table || cells);
    if (in_table) out.back().rows.push_back(cells_of(line));
    else if (!line.empty()) out.push_back({line, {}});
  }
  for (Block& block : out) merge(block.rows);
  return out;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

inline std::string tab_text(const Document& document) {
  std::string out;
  for (const Block& block : document) {
    if (block.rows.empty()) out += block.paragraph + "\n";
    for (const SheetRow& row : block.rows) {
      for (const SheetCell& cell : row) {
        const bool quoted = cell.text.find('\n') != std::string::npos;
        out += (&cell == &row.front() ? "" : "\t") + (quoted ? '"' + replaced(cell.text, "\"", "\"\"") + '"' : cell.text);
      }
      out += '\n';
    }
    if (!block.rows.empty()) out += '\n';
  }
  return out;
}

struct MarkdownStyle {
  bool outer_pipes = true;
  bool bold_labels = false;  // the first text of each row
  std::string heading = "## ";
  std::string heading_end;
};

inline std::string markdown(const Document& document, const MarkdownStyle& style = {}) {
  std::string out;
  for (const Block& block : document) {
    if (block.rows.empty()) out += style.heading + block.paragraph + style.heading_end + "\n\n";
    for (const SheetRow& row : block.rows) {
      std::string line, rule;
      bool first = style.bold_labels;
      for (const SheetCell& cell : row) {
        const std::string text = replaced(replaced(cell.text, "|", "\\|"), "\n", "<br>");
        const std::string bar = &cell == &row.front() ? "" : "|";
        line += bar + ' ' + (first && !text.empty() ? "**" + text + "**" : text) + ' ';
        rule += bar + (&cell == &row.front() ? ":---" : " :--: ");
        first = first && text.empty();
      }
      const std::string edge = style.outer_pipes ? "|" : "";
      out += edge + line + edge + "\n";
      if (&row == &block.rows.front()) out += edge + rule + edge + "\n";
    }
    if (!block.rows.empty()) out += '\n';
  }
  return out;
}

inline std::string escaped(const std::string& text) { return replaced(replaced(replaced(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;"); }

// The words around a cell's text, paragraph by paragraph.
inline std::string html_text(const std::string& text, Dialect dialect) {
  const std::string inner = escaped(text);
  switch (dialect) {
    case Dialect::excel: return inner.empty() ? "&nbsp;" : replaced(inner, "\n", "<br style='mso-data-placement:same-cell'>\r\n    ");
    case Dialect::word: {
      const std::string open = "\r\n  <p class=MsoNormal align=center style='text-align:center;mso-pagination:\r\n  widow-orphan'><span lang=EN-US style='font-size:10.0pt;\r\n  font-family:宋体'>";
      const std::string close = "<o:p></o:p></span></p>\r\n  ";
      return open + (inner.empty() ? "<o:p>&nbsp;</o:p>" : replaced(inner, "\n", close + open)) + close;
    }
    case Dialect::wps: return "<p style=\"margin-top:0pt\"><font face=\"宋体\">" + replaced(inner, "\n", "</font></p><p><font>") + "</font></p>";
    case Dialect::unclosed: return "\n" + replaced(inner, "\n", "<BR>\n") + "\n";
    default: return replaced(inner, "\n", "<br>");
  }
}

inline std::string html_cell(const SheetCell& cell, Dialect dialect) {
  const bool quotes = dialect == Dialect::browser || dialect == Dialect::wps;
  const auto number = [&](const std::string& name, int value) {
    const std::string digits = std::to_string(value);
    return value == 1 ? "" : ' ' + name + '=' + (quotes ? '"' + digits + '"' : digits);
  };
  const std::string spans = number("rowspan", cell.height) + number("colspan", cell.width);
  const std::string text = html_text(cell.text, dialect);
  switch (dialect) {
    case Dialect::excel: return "  <td" + spans + " height=36 class=xl65 width=144 style='height:27.0pt;mso-ignore:colspan;\r\n  width:108pt' x:num>" + text + "</td>\r\n";
    case Dialect::word: return "  <td width=144" + spans + " valign=top style='width:107.85pt;border:solid windowtext 1.0pt;\r\n  mso-border-alt:solid windowtext .5pt'>" + text + "</td>\r\n";
    case Dialect::wps: return "<td data-note=\"a > b\"" + spans + " valign=\"center\" style=\"mso-border-alt:0.5pt solid windowtext;\" >" + text + "</td>";
    case Dialect::unclosed: return "<TD" + replaced(spans, "span", "SPAN") + " TITLE='x>y'>" + text;
    default: return "<td" + spans + ">" + text + "</td>";
  }
}

inline std::string html_table(const Block& block, Dialect dialect) {
  std::string out = dialect == Dialect::unclosed ? "<TABLE>\n" : "<table border=0 cellpadding=0 style='border-collapse:\r\n collapse'>\r\n<col width=72 style='mso-width-source:userset'>\r\n";
  for (const SheetRow& row : block.rows) {
    out += dialect == Dialect::unclosed ? "<TR>\n" : "<tr height=36 style='page-break-inside:avoid'>\r\n";
    for (const SheetCell& cell : row) {
      if (!cell.covered) out += html_cell(cell, dialect);
    }
    if (dialect != Dialect::unclosed) out += "</tr>\r\n";
  }
  const std::string widths = "<![if supportMisalignedColumns]>\r\n<tr height=0 style='display:none'>\r\n<td width=72></td>\r\n</tr>\r\n<![endif]>\r\n";
  return out + (dialect == Dialect::excel ? widths : "") + "</table>\r\n";
}

inline std::string html_head(Dialect dialect) {
  const std::string office = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"\r\nxmlns=\"http://www.w3.org/TR/REC-html40\">\r\n<head>\r\n<meta name=Generator content=\"Microsoft\">\r\n"
                             "<!--[if gte mso 9]><xml><w:View>Normal</w:View><x:ActiveRow>1</x:ActiveRow></xml><![endif]-->\r\n<style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:\"\\.\";}\r\ntd > p {color:black}\r\n-->\r\n</style>\r\n</head>\r\n<body link=blue>\r\n<!--StartFragment-->\r\n";
  const std::string clipboard = "Version:1.0\r\nStartHTML:0000000197\r\nEndHTML:0000006523\r\nStartFragment:0000000723\r\nSourceURL:file:///C:\\1.xlsx\r\n\r\n";
  switch (dialect) {
    case Dialect::excel: return clipboard + office;
    case Dialect::word: return office + "<div class=Section1>\r\n\r\n<![if !supportLists]><![endif]>";
    case Dialect::wps: return "Version:0.9\r\nStartHTML:000000010\r\n" + office;
    case Dialect::unclosed: return "<HTML><HEAD><TITLE>首页</TITLE><STYLE>TD { color: red }</STYLE><SCRIPT>if (a<b) document.write('<td>')</SCRIPT></HEAD><BODY>\n";
    default: return "<meta charset='utf-8'>";
  }
}

inline std::string html(const Document& document, Dialect dialect) {
  std::string out = html_head(dialect);
  for (const Block& block : document) {
    const std::string tag = dialect == Dialect::browser ? "h2" : "p";
    if (block.rows.empty()) out += "<" + tag + "><b><span\r\nstyle='font-size:18.0pt'>" + escaped(block.paragraph) + "</span></b></" + tag + ">\r\n";
    else out += html_table(block, dialect);
  }
  return out + "<!--EndFragment-->\r\n</body>\r\n\r\n</html>\r\n";
}

}  // namespace hebiao::test
