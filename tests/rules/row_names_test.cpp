// Of a 2020 form a row holds two triples, and a finding stands in the row of the name that it is about.
#include <doctest/doctest.h>

#include "session/session.h"
#include "support.h"

using namespace hebiao;

namespace {

form::Form approval(const char* name, const char* second) {
  form::Form form = form::blank_form(*test::catalogue().find_template("approval_2020"), test::catalogue().reader);
  const auto set = [&](const char* column, const char* text) { form.set(*form::parse_path(form, std::string("indicators/0/") + column), test::u16(text)); };
  set("name", name);
  set("name_annual", second);
  set("cycle", "大于3公里");
  set("annual", "大于1公里");
  return form;
}

std::string row_of(const form::Form& form, const char* column) {
  return test::u8(form::row_name(form, *form::parse_path(form, std::string("indicators/0/") + column)));
}

}  // namespace

TEST_CASE("a row of two triples is called by the name of the cell's own triple") {
  const form::Form form = approval("河道清淤长度", "堤防加固长度");
  for (const char* column : {"name", "cycle", "level2", "level1"}) CHECK(row_of(form, column) == "河道清淤长度");
  for (const char* column : {"name_annual", "annual", "level2_annual"}) CHECK(row_of(form, column) == "堤防加固长度");
  for (const char* column : {"name_annual", "annual"}) CHECK(row_of(approval("河道清淤长度", " "), column) == "河道清淤长度");
  for (const char* column : {"name", "cycle"}) CHECK(row_of(approval("", "堤防加固长度"), column) == "数量指标（或建筑规模指标）");
}

TEST_CASE("findings of the second triple stand in its row") {
  const form::Form form = approval("河道清淤长度", "堤防加固长度");
  const auto report = session::report_on(test::catalogue(), form, session::Locale::zh);
  int annual = 0;
  for (const auto& finding : report.findings) {
    if (finding.field == "indicators/0/annual") CHECK(test::u8(finding.row) == "堤防加固长度");
    if (finding.field == "indicators/0/cycle") CHECK(test::u8(finding.row) == "河道清淤长度");
    annual += finding.field == "indicators/0/annual";
  }
  CHECK(annual > 0);
}
