#include "json/service.h"

#include "json/catalogue_json.h"
#include "json/form_json.h"
#include "json/input.h"
#include "json/limits.h"
#include "json/load_catalogue.h"
#include "json/answer_json.h"
#include "json/report_json.h"
#include "text/normal.h"

namespace hebiao::json {

session::Locale Service::locale_of(const Json& request) {
  return string_of(request, "locale").starts_with("en") ? session::Locale::en : session::Locale::zh;
}

Result<Service> Service::create() {
  auto catalogue = load_catalogue();
  if (!catalogue) return catalogue.error();
  return Service(std::move(*catalogue));
}

std::string Service::call(std::string_view text) {
  const auto request = parse(text);
  const Reply reply = request ? dispatch(*request) : Reply(request.error());
  return reply ? "{\"ok\":true,\"result\":" + dump(*reply) + "}" : refuse(reply.error());
}

std::string Service::refuse(const Error& error) {
  return dump({{"ok", false}, {"error", {{"message", error.message}, {"where", error.where}, {"expected", error.expected}}}});
}

Service::Reply Service::dispatch(const Json& request) {
  using Method = Reply (Service::*)(const Json&);
  static const std::map<std::string_view, Method> methods = {
      {"templates", &Service::templates}, {"rules", &Service::rules},         {"read", &Service::read},
      {"check", &Service::check},         {"value", &Service::value},         {"open", &Service::open},       {"use", &Service::use},
      {"close", &Service::close},         {"report", &Service::report},       {"package", &Service::package},
      {"set", &Service::set},             {"insertRow", &Service::insert_row}, {"removeRow", &Service::remove_row},
      {"moveRow", &Service::move_row},    {"addForm", &Service::add_form},    {"removeForm", &Service::remove_form},
      {"placeRow", &Service::place_row},  {"block", &Service::block},
      {"setPrevious", &Service::set_previous}, {"waiver", &Service::waiver}, {"waived", &Service::waived}, {"setWaived", &Service::set_waived}};
  if (!request.is_object()) return Error{"not a request", "", "an object with op"};
  const auto method = methods.find(string_of(request, "op"));
  if (method == methods.end()) return Error{"unknown op", "/op", "an op of json/service.h"};
  return (this->*method->second)(request);
}

Service::Reply Service::templates(const Json&) { return write_templates(*catalogue_); }

Service::Reply Service::rules(const Json&) { return write_rules(*catalogue_); }

Service::Reply Service::read(const Json& request) {
  auto read = read_input(string_of(request, "text"), *catalogue_);
  if (!read) return read.error();
  Json out;
  out["package"] = write(read->package);
  out["unplaced"] = write(read->unplaced);
  return out;
}

Service::Reply Service::check(const Json& request) {
  Result<form::ReadResult> input = form::ReadResult{};
  if (request.contains("text")) {
    input = read_input(string_of(request, "text"), *catalogue_);
    if (!input) return input.error();
  } else {
    auto package = read_package(member(request, "package"), *catalogue_);
    if (!package) return package.error();
    input->package = std::move(*package);
  }
  const session::Session session(*catalogue_, std::move(input->package), locale_of(request));
  return write_report(string_of(request, "source"), session.package(), session.report(), input->unplaced);
}

Service::Reply Service::use(const Json& request) {
  std::vector<RulePack> packs;
  Json used = Json::array();
  for (const Json& given : member(request, "packs")) {
    auto pack = read_rule_pack(string_of(given, "text"), string_of(given, "name"));
    if (!pack) return pack.error();
    used.push_back({{"name", pack->name}, {"version", pack->version}});
    packs.push_back(std::move(*pack));
  }
  auto catalogue = load_catalogue(packs);
  if (!catalogue) return catalogue.error();
  sessions_.clear();
  catalogue_ = std::move(*catalogue);
  return Json{{"packs", std::move(used)}};
}

Service::Reply Service::value(const Json& request) {
  const auto is_set = [&](const char* name) { return member(request, name) == true; };
  const ValueMode mode = is_set("claims") ? ValueMode::claims : is_set("all") ? ValueMode::all : ValueMode::value;
  return read_value(catalogue_->reader, text::from_utf8(string_of(request, "text")), mode);
}

}  // namespace hebiao::json
