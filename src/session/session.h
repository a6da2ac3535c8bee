// A package being edited; the only object with state. Every change reads the cell, derives totals and completion,
// judges the form that changed and words the findings, synchronously.
#pragma once

#include <vector>

#include "form/form.h"
#include "rules/catalogue.h"
#include "session/report.h"

namespace hebiao::session {

class Session {
 public:
  // `catalogue` must outlive the session; the forms must be of its templates.
  Session(const rules::Catalogue& catalogue, form::Package package, Locale locale);

  [[nodiscard]] const form::Package& package() const { return package_; }
  [[nodiscard]] const std::vector<FormReport>& reports() const { return reports_; }
  [[nodiscard]] std::size_t size() const { return package_.forms.size(); }

  // Indices and cells must exist; the door (json/service) checks what comes from outside.
  const FormReport& set(std::size_t form, form::CellRef cell, std::u16string text);
  const FormReport& insert_row(std::size_t form, int table, int at,
                               const std::vector<std::pair<std::string, std::u16string>>& cells);
  const FormReport& remove_row(std::size_t form, int table, int at);
  const FormReport& move_row(std::size_t form, int table, int from, int to);
  void add_form(form::Form form);
  void remove_form(std::size_t form);

 private:
  const FormReport& refresh(std::size_t form);

  const rules::Catalogue* catalogue_;
  form::Package package_;
  Locale locale_;
  std::vector<FormReport> reports_;
};

FormReport report_on(const rules::Catalogue& catalogue, const form::Form& form, Locale locale);

}  // namespace hebiao::session
