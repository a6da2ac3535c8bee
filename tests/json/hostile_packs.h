// Rule packs that somebody wrote wrong, or that want to break the core (tests/json/packs/hostile.json), and what is done
// with a form of a pack that was accepted.
#pragma once

#include <doctest/doctest.h>

#include <random>

#include "json/form_json.h"
#include "json/limits.h"
#include "json/input.h"
#include "json/report_json.h"
#include "session/session.h"
#include "support.h"

namespace hebiao::test {

using json::Json;

// A built-in template under another id.
inline Json local_template(const char* id) {
  Json out = *json::parse(catalogue().find_template(std::string(id) + "_2026")->source);
  out["id"] = std::string("local_") + id;
  return out;
}

// The pack of a line of the table: `put` stands at the pointer `at`, or nothing does.
inline Json hostile_pack(const Json& line) {
  Json pack{{"hebiaoRules", 1}, {"name", "p"}};
  const std::string at = line["at"].get<std::string>();
  if (at.starts_with("/templates/")) pack["templates"] = Json::array({local_template("project"), local_template("department")});
  const Json::json_pointer place(at);
  if (line.contains("put")) pack[place] = line["put"];
  else if (pack.contains(place.parent_pointer())) pack[place.parent_pointer()].erase(place.back());
  return pack;
}

struct Loaded {
  std::unique_ptr<rules::Catalogue> catalogue;  // none if the pack is refused
  Error why;
};

inline Loaded load_pack(const Json& pack) {
  auto read = json::read_rule_pack(json::dump(pack), "pack.json");
  if (!read) return {nullptr, read.error()};
  auto loaded = json::load_catalogue({*read});
  if (!loaded) return {nullptr, loaded.error()};
  return {std::move(*loaded), {}};
}

// Opens forms, types in every cell, takes rows out and in, writes the package and reads it again.
inline void use(const rules::Catalogue& catalogue, form::Package package) {
  session::Session session(catalogue, std::move(package), session::Locale::zh);
  for (std::size_t f = 0; f < session.size(); ++f) {
    const form::Template& tpl = session.package().forms[f].tpl();
    if (!tpl.fields.empty()) session.set(f, {-1, 0, static_cast<int>(tpl.fields.size()) - 1}, u"\u4e8c\u5343\u5143");
    for (int t = 0; t < static_cast<int>(tpl.tables.size()); ++t) {
      session.insert_row(f, t, 0, {{"name", u"\u57f9\u8bad\u8d39"}, {"annual", u"\u2265600\u5143/\u4eba/\u5929"}, {"money", u"5\u4e07"}});
      session.set(f, {t, 0, 0}, u"\u4ea7\u51fa");
      session.move_row(f, t, 0, static_cast<int>(session.package().forms[f].rows(t).size()) - 1);
      session.remove_row(f, t, 0);
    }
  }
  const Json written = json::write(session.package());
  CHECK_FALSE(json::write_report("", session.package(), session.report(), {}).empty());
  const auto again = json::read_package(written, catalogue);
  CHECK(again);
  if (again) CHECK(json::write(*again) == written);
}

// A blank form of a template and, filled with the texts of another form as far as it has a place for them, one more.
inline void use_template(const rules::Catalogue& catalogue, const form::Template& tpl, const Json& filled) {
  form::Package package;
  package.forms.push_back(form::blank_form(tpl, catalogue.reader));
  Json texts = filled;
  texts["template"] = tpl.id;
  auto form = json::read_form(texts, catalogue, "form");
  CHECK(form);
  if (!form) return;
  package.previous.push_back(*form);
  package.forms.push_back(std::move(*form));
  use(catalogue, std::move(package));
}

}  // namespace hebiao::test
