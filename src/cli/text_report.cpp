#include "cli/text_report.h"

#include "session/wording.h"
#include "text/normal.h"

namespace hebiao::cli {
namespace {

using rules::Severity;
using session::Finding;
using text::to_utf8;

class Writer {
 public:
  Writer(const text::Lexicons& words, bool colour) : words_(words["report_texts"]), colour_(colour) {}

  void head(const std::string& source, const session::Report& report) {
    int counts[3] = {};
    const auto add = [&](const std::vector<Finding>& findings) {
      for (const Finding& finding : findings) ++counts[static_cast<int>(finding.severity)];
    };
    for (const auto& form : report.forms) add(form.findings);
    add(report.package.findings);
    const auto number = [](std::size_t value) { return text::from_utf8(std::to_string(value)); };
    const auto count = [&](Severity s) { return number(static_cast<std::size_t>(counts[static_cast<int>(s)])); };
    out += to_utf8(session::fill(phrase("title"), {{"source", text::from_utf8(source)},
                                                   {"forms", number(report.forms.size())},
                                                   {"errors", count(Severity::error)},
                                                   {"warnings", count(Severity::warning)},
                                                   {"suggestions", count(Severity::suggestion)}})) + "\n";
  }

  void form(const session::FormReport& report, std::size_t index) {
    out += "\n" + strong(to_utf8(session::fill(phrase("form"), {{"n", text::from_utf8(std::to_string(index))}})) + "  " + to_utf8(report.name)) +
           "  " + phrase("filled") + " " + std::to_string(report.completion.all.filled) + "/" +
           std::to_string(report.completion.all.required) + "\n";
    if (report.findings.empty() && report.waived.empty()) out += "  " + phrase("correct") + "\n";
    for (const Finding& each : report.findings) finding(each);
    waived(report.waived);
  }

  void package(const session::PackageReport& report) {
    if (report.findings.empty() && report.waived.empty()) return;
    out += "\n" + strong(phrase("package")) + "\n";
    for (const Finding& each : report.findings) finding(each);
    waived(report.waived);
  }

  void unplaced(const std::vector<form::Unplaced>& pieces) {
    if (pieces.empty()) return;
    out += "\n" + phrase("unplaced") + "\n";
    for (const auto& piece : pieces) {
      out += "  " + (piece.line > 0 ? std::to_string(piece.line) + ": " : std::string()) + to_utf8(piece.label) +
             (piece.label.empty() ? "" : ": ") + to_utf8(piece.text) + "\n";
    }
  }

  std::string out;

 private:
  void waived(const std::vector<Finding>& findings) {
    for (const Finding& each : findings) {
      out += "  " + phrase("waived") + "  " + each.code + "  " + to_utf8(each.row) + "\n      " + to_utf8(each.message) + "  " +
             faint(each.field + " " + to_utf8(each.waiver->by) + " " + to_utf8(each.waiver->at)) +
             (each.waiver->reason.empty() ? "" : "\n      " + to_utf8(each.waiver->reason)) + "\n";
    }
  }

  void finding(const Finding& finding) {
    const bool unsure = finding.verdict == rules::Verdict::unsure;
    const char* const keys[] = {"error", "warning", "suggestion"};
    const char* const colours[] = {"31", "33", "36"};
    const auto severity = static_cast<std::size_t>(finding.severity);
    const std::string label = phrase(unsure ? "unsure" : keys[severity]);
    out += "  " + paint(label, unsure ? "36" : colours[severity]) + "  " + finding.code + "  " + to_utf8(finding.row) + "\n      " +
           to_utf8(finding.message) + "  " + faint(finding.field) + "\n";
    for (const auto& fix : finding.fixes) out += "      " + phrase("fix") + ": " + to_utf8(fix.title) + "\n";
  }

  [[nodiscard]] std::string phrase(std::string_view key) const {
    const text::Entry* entry = words_.find(text::from_utf8(key));
    return entry ? entry->meaning : std::string(key);
  }
  [[nodiscard]] std::string paint(const std::string& text, const char* code) const {
    return colour_ ? "\033[" + std::string(code) + "m" + text + "\033[0m" : text;
  }
  [[nodiscard]] std::string strong(const std::string& text) const { return paint(text, "1"); }
  [[nodiscard]] std::string faint(const std::string& text) const { return paint(text, "2"); }

  const text::Lexicon& words_;
  bool colour_;
};

}  // namespace

std::string text_report(const text::Lexicons& words, const std::string& source, const form::Package& package,
                        const session::Report& report, const std::vector<form::Unplaced>& unplaced, bool colour) {
  Writer writer(words, colour);
  writer.head(source, report);
  for (std::size_t i = 0; i < report.forms.size(); ++i) writer.form(report.forms[i], i + 1);
  writer.package(report.package);
  writer.unplaced(unplaced);
  for (const auto& form : package.forms) writer.unplaced(form.unplaced);
  return writer.out;
}

}  // namespace hebiao::cli
