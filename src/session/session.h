// A package being edited; the only object with state. Every change reads the cell, derives totals and completion,
// judges the form that changed and words the findings, and compares the forms of the package, synchronously. The report
// after any edits is the one that a new session would give of the same package.
#pragma once

#include <optional>
#include <vector>

#include "form/form.h"
#include "rules/catalogue.h"
#include "session/last_year.h"
#include "session/report.h"

namespace hebiao::session {

class Session {
 public:
  // `catalogue` must outlive the session; the forms must be of its templates.
  Session(const rules::Catalogue& catalogue, form::Package package, Locale locale);

  [[nodiscard]] const form::Package& package() const { return package_; }
  [[nodiscard]] const Report& report() const { return report_; }
  [[nodiscard]] std::size_t size() const { return package_.forms.size(); }

  // Indices and cells must exist; the door (json/service) checks what comes from outside.
  const FormReport& set(std::size_t form, form::CellRef cell, std::u16string text);
  const FormReport& insert_row(std::size_t form, int table, int at,
                               const std::vector<std::pair<std::string, std::u16string>>& cells);
  const FormReport& remove_row(std::size_t form, int table, int at);
  const FormReport& move_row(std::size_t form, int table, int from, int to);
  const FormReport& set_waivers(std::size_t form, std::vector<form::Waiver> waivers);
  void add_form(form::Form form);
  void remove_form(std::size_t form);
  void set_previous(std::vector<form::Form> forms);

  // What would waive a finding that stands in the report; nullopt if there is none of this rule at this path.
  [[nodiscard]] std::optional<form::Waiver> waiver(std::size_t form, std::string_view rule, std::string_view field) const;

 private:
  const FormReport& refresh(std::size_t form);
  void settle();
  void judge_form(std::size_t form);
  void number_findings(std::size_t form);
  void judge_package();

  const rules::Catalogue* catalogue_;
  form::Package package_;
  Locale locale_;
  Report report_;
  LastYear last_year_;
  // With which of last year's forms each one was compared; nullopt: it is still to be judged.
  std::vector<std::optional<const form::Form*>> compared_;
};

FormReport report_on(const rules::Catalogue& catalogue, const form::Form& form, Locale locale,
                     const form::Form* previous = nullptr);

}  // namespace hebiao::session
