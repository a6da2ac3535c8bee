#include "session/session.h"

#include "base/ranges.h"
#include "rules/judge.h"
#include "session/derive.h"
#include "session/waivers.h"
#include "session/wording.h"

namespace hebiao::session {

FormReport report_on(const rules::Catalogue& catalogue, const form::Form& form, Locale locale, const form::Form* previous) {
  FormReport out;
  out.template_id = form.tpl().id;
  out.name = form.field("name").text;
  out.completion = completion_of(form);
  out.totals = totals_of(form, catalogue.words);
  out.amounts = amounts_of(form);
  for (const rules::Judgement& each : rules::judge(catalogue, form, previous)) {
    out.findings.push_back(finding_of(form, each, locale));
  }
  apply_waivers(form, out.findings, out.waived);
  return out;
}

Session::Session(const rules::Catalogue& catalogue, form::Package package, Locale locale)
    : catalogue_(&catalogue), package_(std::move(package)), locale_(locale), report_{} {
  report_.forms.resize(size());
  compared_.resize(size());
  settle();
}

// After forms came or went: judges those that are new, or have another form of last year to be compared with.
void Session::settle() {
  last_year_ = LastYear(package_);
  for (std::size_t i = 0; i < size(); ++i) {
    if (compared_[i] != last_year_.of(package_.forms[i])) judge_form(i);
  }
  judge_package();
}

void Session::judge_form(std::size_t form) {
  const form::Form* before = last_year_.of(package_.forms[form]);
  compared_[form] = before;
  report_.forms[form] = report_on(*catalogue_, package_.forms[form], locale_, before);
  number_findings(form);
}

void Session::number_findings(std::size_t form) {
  for (auto* list : {&report_.forms[form].findings, &report_.forms[form].waived}) {
    for (Finding& each : *list) each.form = form;
  }
}

void Session::judge_package() {
  report_.package = {};
  if (size() < 2) return;
  const rules::PackageIndex index = rules::index_of(package_.forms, catalogue_->words);
  for (std::size_t i = 0; i < size(); ++i) {
    const form::Form& form = package_.forms[i];
    std::vector<Finding> findings;
    for (const rules::Judgement& each : rules::judge_in_package(*catalogue_, form, package_.forms, index)) {
      findings.push_back(finding_of(form, each, locale_));
      findings.back().form = i;
    }
    apply_waivers(form, findings, report_.package.waived);
    for (Finding& each : findings) report_.package.findings.push_back(std::move(each));
  }
}

const FormReport& Session::refresh(std::size_t form) {
  judge_form(form);
  judge_package();
  return report_.forms[form];
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

const FormReport& Session::set_waivers(std::size_t form, std::vector<form::Waiver> waivers) {
  package_.forms[form].waivers = std::move(waivers);
  return refresh(form);
}

void Session::add_form(form::Form form) {
  package_.forms.push_back(std::move(form));
  report_.forms.emplace_back();
  compared_.emplace_back();
  settle();
}

void Session::remove_form(std::size_t form) {
  package_.forms.erase(package_.forms.begin() + static_cast<std::ptrdiff_t>(form));
  report_.forms.erase(report_.forms.begin() + static_cast<std::ptrdiff_t>(form));
  compared_.erase(compared_.begin() + static_cast<std::ptrdiff_t>(form));
  for (std::size_t i = form; i < size(); ++i) number_findings(i);
  settle();
}

void Session::set_previous(std::vector<form::Form> forms) {
  package_.previous = std::move(forms);
  compared_.assign(size(), std::nullopt);
  settle();
}

std::optional<form::Waiver> Session::waiver(std::size_t form, std::string_view rule, std::string_view field) const {
  for (const auto* list : {&report_.forms[form].findings, &report_.package.findings}) {
    const auto found = ranges::find_if(*list, [&](const Finding& each) {
      return each.form == form && each.rule == rule && each.field == field;
    });
    if (found != list->end()) return waiver_for(package_.forms[form], *found);
  }
  return std::nullopt;
}

}  // namespace hebiao::session
