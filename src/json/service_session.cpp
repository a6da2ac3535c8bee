// The requests about a package being edited.
#include "json/form_json.h"
#include "json/input.h"
#include "json/report_json.h"
#include "json/service.h"
#include "json/waiver_json.h"
#include "session/waivers.h"
#include "text/normal.h"

namespace hebiao::json {
namespace {

Error out_of_place(const char* what) { return Error{"no such place", what, "a place that exists"}; }

Error too_many_rows(int most) { return Error{"too many rows", "/path", std::to_string(most) + " rows at most"}; }

Json report_of(const session::Session& session) { return write_report("", session.package(), session.report(), {}); }

}  // namespace

int Service::rows_left(const session::Session& session) {
  int rows = 0;
  for (const form::Form& form : session.package().forms) rows += form::count_rows(form);
  return form::kMaxPackageRows - rows;
}

Service::Reply Service::open(const Json& request) {
  auto package = read_package(member(request, "package"), *catalogue_);
  if (!package) return package.error();
  const int id = next_session_++;
  auto& session = sessions_[id] = std::make_unique<session::Session>(*catalogue_, std::move(*package), locale_of(request));
  return Json{{"session", id}, {"report", report_of(*session)}};
}

session::Session* Service::find_session(const Json& request) {
  const auto found = sessions_.find(index_of(request, "session"));
  return found == sessions_.end() ? nullptr : found->second.get();
}

Service::Reply Service::close(const Json& request) {
  const bool closed = sessions_.erase(index_of(request, "session")) > 0;
  return Json{{"closed", closed}};
}

Service::Reply Service::report(const Json& request) {
  const session::Session* session = find_session(request);
  if (!session) return out_of_place("/session");
  return report_of(*session);
}

Service::Reply Service::package(const Json& request) {
  const session::Session* session = find_session(request);
  if (!session) return out_of_place("/session");
  return write(session->package());
}

Result<Service::Target> Service::target(const Json& request, bool with_table) {
  Target out{find_session(request)};
  if (!out.session) return out_of_place("/session");
  const int form = index_of(request, "form");
  if (form < 0 || static_cast<std::size_t>(form) >= out.session->size()) return out_of_place("/form");
  out.form = static_cast<std::size_t>(form);
  if (!with_table) return out;
  const form::Form& there = out.session->package().forms[out.form];
  out.table = there.tpl().table(string_of(request, "path"));
  if (out.table < 0) return out_of_place("/path");
  out.rows = static_cast<int>(there.rows(out.table).size());
  return out;
}

Service::Reply Service::changed(const Target& target, const session::FormReport& report) const {
  Json out;
  out["form"] = target.form;
  out["report"] = write(report, target.session->package().forms[target.form], target.form + 1);
  out["package"] = write(target.session->report().package, target.session->package());
  return out;
}

Service::Reply Service::set(const Json& request) {
  const auto at = target(request, false);
  if (!at) return at.error();
  const auto cell = form::parse_path(at->session->package().forms[at->form], string_of(request, "path"));
  if (!cell) return out_of_place("/path");
  return changed(*at, at->session->set(at->form, *cell, text::from_utf8(string_of(request, "text"))));
}

Service::Reply Service::insert_row(const Json& request) {
  const auto at = target(request, true);
  if (!at) return at.error();
  const int row = index_of(request, "at");
  if (row < 0 || row > at->rows) return out_of_place("/at");
  if (at->rows >= form::kMaxRows) return too_many_rows(form::kMaxRows);
  if (rows_left(*at->session) <= 0) return too_many_rows(form::kMaxPackageRows);
  std::vector<std::pair<std::string, std::u16string>> cells;
  for (const auto& [column, value] : member(request, "row").items()) {
    if (value.is_string()) cells.emplace_back(column, text::from_utf8(value.get<std::string>()));
  }
  return changed(*at, at->session->insert_row(at->form, at->table, row, cells));
}

Service::Reply Service::remove_row(const Json& request) {
  const auto at = target(request, true);
  if (!at) return at.error();
  const int row = index_of(request, "at");
  if (row < 0 || row >= at->rows) return out_of_place("/at");
  return changed(*at, at->session->remove_row(at->form, at->table, row));
}

Service::Reply Service::move_row(const Json& request) {
  const auto at = target(request, true);
  if (!at) return at.error();
  const int from = index_of(request, "at");
  const int to = index_of(request, "to");
  if (from < 0 || from >= at->rows || to < 0 || to >= at->rows) return out_of_place("/at");
  return changed(*at, at->session->move_row(at->form, at->table, from, to));
}

Service::Reply Service::add_form(const Json& request) {
  session::Session* session = find_session(request);
  if (!session) return out_of_place("/session");
  if (session->size() >= form::kMaxForms) return Error{"too many forms", "/session", std::to_string(form::kMaxForms) + " forms at most"};
  const int left = rows_left(*session);
  auto form = request.contains("form") ? read_form(request["form"], *catalogue_, "/form", left) : new_form(string_of(request, "template"));
  if (!form) return form.error();
  if (form::count_rows(*form) > left) return too_many_rows(form::kMaxPackageRows);
  session->add_form(std::move(*form));
  return Json{{"report", report_of(*session)}};
}

Result<form::Form> Service::new_form(const std::string& id) const {
  const form::Template* tpl = catalogue_->find_template(id);
  if (!tpl) return Error{"unknown template " + id, "/template", "the id of a template"};
  return form::blank_form(*tpl, catalogue_->reader);
}

Service::Reply Service::remove_form(const Json& request) {
  const auto at = target(request, false);
  if (!at) return at.error();
  at->session->remove_form(at->form);
  return Json{{"report", report_of(*at->session)}};
}

Service::Reply Service::set_previous(const Json& request) {
  session::Session* session = find_session(request);
  if (!session) return out_of_place("/session");
  const Json& given = member(request, "previous");
  form::Package previous;
  if (given.is_string()) {
    auto read = read_input(given.get<std::string>(), *catalogue_);
    if (!read) return read.error();
    previous = std::move(read->package);
  } else if (!given.is_null() && !given.empty()) {
    auto package = read_package(given, *catalogue_);
    if (!package) return package.error();
    previous = std::move(*package);
  }
  session->set_previous(std::move(previous.forms));
  return Json{{"previous", write(session->package())["previous"]}, {"report", report_of(*session)}};
}

Service::Reply Service::waiver(const Json& request) {
  const auto at = target(request, false);
  if (!at) return at.error();
  const auto waiver = at->session->waiver(at->form, string_of(request, "rule"), string_of(request, "path"));
  if (!waiver) return Error{"no such finding", "/path", "a finding of the report"};
  return write(*waiver);
}

Service::Reply Service::waived(const Json& request) {
  const auto at = target(request, false);
  if (!at) return at.error();
  std::vector<form::Waiver> waivers = at->session->package().forms[at->form].waivers;
  if (const auto dropped = read_waiver(member(request, "drop"))) waivers = session::without_waiver(std::move(waivers), *dropped);
  if (auto added = read_waiver(member(request, "add"))) waivers = session::with_waiver(std::move(waivers), std::move(*added));
  return write(waivers);
}

Service::Reply Service::set_waived(const Json& request) {
  const auto at = target(request, false);
  if (!at) return at.error();
  std::vector<form::Waiver> waivers;
  for (const Json& item : member(request, "waived")) {
    if (auto waiver = read_waiver(item)) waivers.push_back(std::move(*waiver));
  }
  return changed(*at, at->session->set_waivers(at->form, std::move(waivers)));
}

}  // namespace hebiao::json
