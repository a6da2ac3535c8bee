#include "fuzz/invariants.h"

#include "json/form_json.h"
#include "json/report_json.h"
#include "support.h"

namespace hebiao::fuzz {
namespace {

void check_span(Span span, std::size_t size, const std::string& what) {
  require(span.begin <= span.end && span.end <= size,
          what + ": span " + std::to_string(span.begin) + "-" + std::to_string(span.end) + " of " + std::to_string(size));
}

bool has_table(const form::Form& form, int table) { return table >= 0 && table < static_cast<int>(form.tpl().tables.size()); }

bool has_cell(const form::Form& form, form::CellRef cell) {
  if (cell.table < 0) return cell.column >= 0 && cell.column < static_cast<int>(form.fields().size());
  if (!has_table(form, cell.table) || cell.row < 0 || cell.row >= static_cast<int>(form.rows(cell.table).size())) return false;
  return cell.column >= 0 && cell.column < static_cast<int>(form.tpl().tables[static_cast<std::size_t>(cell.table)].columns.size());
}

// A path names a cell, or a table as a whole.
void check_path(const form::Form& form, const std::string& path, const std::string& what) {
  require(form::parse_path(form, path) || form.tpl().table(path) >= 0, what + ": no such place: " + path);
}

struct EditCheck {
  const form::Form& form;
  const std::string& what;
  int inserted = 0;  // rows, by the fix's edits before

  void operator()(const rules::TextEdit& edit) const {
    require(has_cell(form, edit.cell), what + ": edits a cell that is not there");
    check_span(edit.span, form.at(edit.cell).text.size(), what + ": edit");
  }
  void operator()(const rules::RowInsert& edit) {
    require(has_table(form, edit.table), what + ": inserts into a table that is not there");
    require(edit.at >= 0 && edit.at <= static_cast<int>(form.rows(edit.table).size()) + inserted++, what + ": inserts past the end");
    for (const auto& cell : edit.cells) {
      require(form.tpl().tables[static_cast<std::size_t>(edit.table)].column(cell.first) >= 0, what + ": inserts an unknown column " + cell.first);
    }
  }
  void operator()(const rules::RowRemove& edit) const {
    require(has_table(form, edit.table), what + ": removes from a table that is not there");
    require(edit.row >= 0 && edit.row < static_cast<int>(form.rows(edit.table).size()), what + ": removes a row that is not there");
  }
};

void check_overlaps(const session::FindingFix& fix, const std::string& what) {
  for (const auto& edit : fix.edits) {
    const auto* const one = std::get_if<rules::TextEdit>(&edit);
    for (const auto* next = &edit + 1; one && next != fix.edits.data() + fix.edits.size(); ++next) {
      const auto* const other = std::get_if<rules::TextEdit>(next);
      if (!other || other->cell != one->cell) continue;
      require(one->span.end <= other->span.begin || other->span.end <= one->span.begin, what + ": edits overlap");
    }
  }
}

void check(const form::Form& form, const session::Finding& finding) {
  const std::string what = finding.rule + " at " + finding.field;
  check_path(form, finding.field, what);
  const auto cell = form::parse_path(form, finding.field);
  check_span(finding.span, cell ? form.at(*cell).text.size() : 0, what);
  require(!finding.message.empty(), what + ": no message");
  for (const auto& related : finding.related) check_path(form, related.field, what + " related");
  for (const auto& fix : finding.fixes) {
    require(!fix.title.empty() && !fix.edits.empty(), what + ": an empty fix");
    EditCheck check_edit{form, what};
    for (const auto& edit : fix.edits) std::visit(check_edit, edit);
    check_overlaps(fix, what);
  }
}

}  // namespace

void check(const quantity::Answer& answer, std::size_t size) {
  check_span(answer.span, size, "answer");
  check_span(answer.comparator_span, size, "comparator");
  for (const auto& part : answer.parts) check(part, size);
}

void check(const quantity::Claim& claim, std::size_t size) {
  check_span(claim.span, size, "claim");
  for (const auto& term : claim.terms) check(term, size);
  if (claim.stated) check(*claim.stated, size);
  if (claim.verdict == quantity::Verdict::open) return;
  require(claim.stated.has_value(), "a claim is decided though nothing is stated");
}

void check(const session::Session& session) {
  const auto& forms = session.package().forms;
  require(session.report().forms.size() == forms.size(), "not one report a form");
  const auto all = [&](const std::vector<session::Finding>& findings) {
    for (const auto& each : findings) check(forms.at(each.form), each);
  };
  for (const auto& report : session.report().forms) {
    all(report.findings);
    all(report.waived);
  }
  all(session.report().package.findings);
  all(session.report().package.waived);
}

void check_round_trip(const form::Package& package) {
  const json::Json written = json::write(package);
  const auto parsed = json::parse(json::dump(written));
  require(static_cast<bool>(parsed), "what was exported is no JSON");
  const auto read = json::read_package(*parsed, test::catalogue());
  require(static_cast<bool>(read), read ? "" : "what was exported is refused: " + read.error().message + " " + read.error().where);
  require(json::dump(json::write(*read)) == json::dump(written), "what was exported is read as something else");
}

void StepLimit::check(std::size_t size) const {
  const std::uint64_t taken = test::steps() - before_;
  require(taken <= once_ + each_ * size, std::to_string(taken) + " steps for " + std::to_string(size) + " units");
}

}  // namespace hebiao::fuzz
