#include "session/session.h"

#include "rules/judge.h"
#include "session/derive.h"
#include "session/wording.h"

namespace hebiao::session {

FormReport report_on(const rules::Catalogue& catalogue, const form::Form& form, Locale locale) {
  FormReport out;
  out.template_id = form.tpl().id;
  out.name = form.field("name").text;
  out.completion = completion_of(form);
  out.totals = totals_of(form, catalogue.words);
  out.amounts = amounts_of(form);
  for (const rules::Judgement& each : rules::judge(catalogue, form)) out.findings.push_back(finding_of(form, each, locale));
  return out;
}

Session::Session(const rules::Catalogue& catalogue, form::Package package, Locale locale)
    : catalogue_(&catalogue), package_(std::move(package)), locale_(locale) {
  for (const form::Form& form : package_.forms) reports_.push_back(report_on(catalogue, form, locale));
}

const FormReport& Session::refresh(std::size_t form) {
  return reports_[form] = report_on(*catalogue_, package_.forms[form], locale_);
}

const FormReport& Session::set(std::size_t form, form::CellRef cell, std::u16string text) {
  package_.forms[form].set(cell, std::move(text));
  return refresh(form);
}

const FormReport& Session::insert_row(std::size_t form, int table, int at,
                                      const std::vector<std::pair<std::string, std::u16string>>& cells) {
  form::Form& changed = package_.forms[form];
  changed.insert_row(table, at);
  for (const auto& [column, text] : cells) {
    const int index = changed.tpl().tables[static_cast<std::size_t>(table)].column(column);
    if (index >= 0) changed.set({table, at, index}, text);
  }
  return refresh(form);
}

const FormReport& Session::remove_row(std::size_t form, int table, int at) {
  package_.forms[form].remove_row(table, at);
  return refresh(form);
}

const FormReport& Session::move_row(std::size_t form, int table, int from, int to) {
  package_.forms[form].move_row(table, from, to);
  return refresh(form);
}

void Session::add_form(form::Form form) {
  reports_.push_back(report_on(*catalogue_, form, locale_));
  package_.forms.push_back(std::move(form));
}

void Session::remove_form(std::size_t form) {
  reports_.erase(reports_.begin() + static_cast<std::ptrdiff_t>(form));
  package_.forms.erase(package_.forms.begin() + static_cast<std::ptrdiff_t>(form));
}

}  // namespace hebiao::session
