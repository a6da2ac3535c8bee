// The core as requests and replies in JSON text: what the browser calls, and what tests call natively.
//
// Request { "op": name, … }; reply { "ok": true, "result": … } or { "ok": false, "error": { message, where, expected } }.
//   templates · rules · read {text} · check {package | text, source, locale} · value {text, all | claims}
//   use {packs: [{name, text}]} -> { packs: [{name, version}] }: rule packs (rule_pack.h) in place of those before; every
//   session is closed
//   open {package, locale} -> { session, report } · close {session} · report {session} · package {session}
//   set {session, form, path, text} · insertRow {session, form, path, at, row} · removeRow {session, form, path, at}
//   moveRow {session, form, path, at, to} -> { form, report, package }: the report of the form that changed
//   placeRow {session, form, path, at | level2, moving} -> { at, row }: a row to be put in, of the class of the row above, or
//   of a second level and where it belongs (`moving`: the row that goes there from another class; counted without it)
//   block {session, form, path, text, html} -> { text } | { edits, left }: what was pasted onto a cell (form/block.h): one
//   text for the caret; or edits as fixes have them, in order, and the texts that found no place
//   addForm {session, template | form} · removeForm {session, form} -> { report }
//   setPrevious {session, previous: package | text | null} -> { report }: last year's forms, to compare with
//   waiver {session, form, rule, path} -> what lets that finding stand, to be added to the form's "waived" by
//   waived {session, form, add | drop: waiver} -> the form's "waived" with it, or without those that mean the same
//   setWaived {session, form, waived: [waiver]} -> { form, report, package }
// Forms and rows count from 0. A request that cannot be met changes nothing. A text of any length can be set
// (form/limits.h); a row past the limits cannot be inserted.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/parse.h"
#include "rules/catalogue.h"
#include "session/session.h"

namespace hebiao::json {

class Service {
 public:
  static Result<Service> create();
  [[nodiscard]] std::string call(std::string_view request);
  // The reply that carries an error.
  [[nodiscard]] static std::string refuse(const Error& error);

 private:
  using Reply = Result<Json>;

  explicit Service(std::unique_ptr<rules::Catalogue> catalogue) : catalogue_(std::move(catalogue)) {}

  [[nodiscard]] Reply dispatch(const Json& request);
  [[nodiscard]] Reply templates(const Json& request);
  [[nodiscard]] Reply rules(const Json& request);
  [[nodiscard]] Reply read(const Json& request);
  [[nodiscard]] Reply check(const Json& request);
  [[nodiscard]] Reply value(const Json& request);
  [[nodiscard]] Reply use(const Json& request);
  [[nodiscard]] Reply open(const Json& request);
  [[nodiscard]] Reply close(const Json& request);
  [[nodiscard]] Reply report(const Json& request);
  [[nodiscard]] Reply package(const Json& request);
  [[nodiscard]] Reply set(const Json& request);
  [[nodiscard]] Reply insert_row(const Json& request);
  [[nodiscard]] Reply remove_row(const Json& request);
  [[nodiscard]] Reply move_row(const Json& request);
  [[nodiscard]] Reply place_row(const Json& request);
  [[nodiscard]] Reply block(const Json& request);
  [[nodiscard]] Reply add_form(const Json& request);
  [[nodiscard]] Reply remove_form(const Json& request);
  [[nodiscard]] Reply set_previous(const Json& request);
  [[nodiscard]] Reply waiver(const Json& request);
  [[nodiscard]] Reply waived(const Json& request);
  [[nodiscard]] Reply set_waived(const Json& request);

  struct Target {  // a form of a session, or why there is none
    session::Session* session = nullptr;
    std::size_t form = 0;
    int table = -1;
    int rows = 0;
  };
  [[nodiscard]] Result<form::Form> new_form(const std::string& id) const;
  [[nodiscard]] Result<Target> target(const Json& request, bool with_table);
  [[nodiscard]] Reply changed(const Target& target, const session::FormReport& report) const;
  // Rows that the package has room for.
  [[nodiscard]] static int rows_left(const session::Session& session);
  [[nodiscard]] session::Session* find_session(const Json& request);
  [[nodiscard]] static session::Locale locale_of(const Json& request);

  std::unique_ptr<rules::Catalogue> catalogue_;
  std::map<int, std::unique_ptr<session::Session>> sessions_;
  int next_session_ = 1;
};

}  // namespace hebiao::json
