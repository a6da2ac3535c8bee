// What follows from a form without judgement (totals, completion), waivers, and which of last year's forms is compared.
#include "session/session.h"

#include <doctest/doctest.h>

#include "json/form_json.h"
#include "session/derive.h"
#include "support.h"

using namespace hebiao;
using json::Json;
using session::Session;
using test::u8;

namespace {

form::Form form_of(const std::string& text) {
  const auto parsed = json::parse(text);
  REQUIRE(parsed);
  auto form = json::read_form(*parsed, test::catalogue(), "");
  REQUIRE_MESSAGE(form, form.error().message);
  return std::move(*form);
}

form::Form project(const std::string& name) { return form_of(R"({"template":"project_2026","name":")" + name + "\"}"); }

const session::Total& total(const std::vector<session::Total>& all, const std::string& id) {
  for (const session::Total& each : all) {
    if (each.id == id) return each;
  }
  FAIL("no total " << id);
  return all.front();
}

// A project of this year whose target is lower than that of the same name last year.
form::Form with_target(const std::string& name, const std::string& target) {
  return form_of(R"({"template":"project_2026","name":")" + name + R"(","indicators":[{"level2":"质量指标","name":"清淤合格率","annual":")" + target + "\"}]}");
}

bool says_lowered(const Session& session, std::size_t form) {
  for (const session::Finding& each : session.report().forms[form].findings) {
    if (each.rule == "target_lowered") return true;
  }
  return false;
}

}  // namespace

TEST_CASE("completion counts the cells that must be filled, by section") {
  form::Form form = form::blank_form(*test::catalogue().find_template("project_2026"), test::catalogue().reader);
  const session::Completion empty = session::completion_of(form);
  CHECK(empty.all.filled == 0);
  CHECK(empty.all.required > 10);
  form.set(*form::parse_path(form, "name"), u"\u7532");
  const session::Completion one = session::completion_of(form);
  CHECK(one.all.filled == 1);
  CHECK(one.all.required == empty.all.required);
  form.set(*form::parse_path(form, "goal_annual"), std::u16string(form::kMaxCellUnits + 1, u'\u7532'));
  CHECK(session::completion_of(form).all.filled == 2);  // kept, though it is not read
  form.set(*form::parse_path(form, "name"), u" \n ");
  CHECK(session::completion_of(form).all.filled == 1);
}

TEST_CASE("totals add up what is there and say whether it holds") {
  for (const form::Template& tpl : test::catalogue().templates) {
    form::Form form(tpl, test::catalogue().reader);
    for (int i = 0; i < static_cast<int>(tpl.fields.size()); ++i) {
      if (tpl.fields[static_cast<std::size_t>(i)].type == form::CellType::money) form.set({-1, 0, i}, u"0");
    }
    for (const session::Total& each : session::totals_of(form, test::catalogue().words)) {
      CAPTURE(tpl.id);
      CAPTURE(each.id);
      CHECK(each.parts_sum.value_or(Decimal(1)) == Decimal(0));
      CHECK(each.holds.value_or(true));
    }
  }
}

TEST_CASE("what stands in place of an amount leaves a total open") {
  for (const form::Template& tpl : test::catalogue().templates) {
    for (const form::Identity& identity : tpl.identities) {
      if (identity.rule.empty() || tpl.field(identity.parts.front()) < 0) continue;
      form::Form form(tpl, test::catalogue().reader);
      form.set({-1, 0, tpl.field(identity.parts.front())}, std::u16string(form::kMaxCellUnits + 1, u'1'));
      const auto all = session::totals_of(form, test::catalogue().words);
      CHECK_FALSE(total(all, identity.id).holds);
    }
  }
}

TEST_CASE("a waiver hides its finding wherever the row moves, until its words change") {
  form::Package package;
  package.forms.push_back(form_of(R"({"template":"project_2026","name":"甲","indicators":[{"level2":"经济成本指标","name":"清淤成本","annual":"≥5万元"},{"level2":"数量指标","name":"乙"}]})"));
  Session session(test::catalogue(), std::move(package), session::Locale::zh);
  const auto waiver = session.waiver(0, "cost_direction", "indicators/0/annual");
  REQUIRE(waiver);
  const auto waived = [&] { return session.report().forms[0].waived.size(); };
  form::Waiver other = *waiver;
  other.by = u"\u4e59";  // who says it changes nothing
  session.set_waivers(0, {other, *waiver});
  CHECK(waived() == 1);
  CHECK(session.report().forms[0].waived.front().waiver->by == u"\u4e59");
  session.move_row(0, 0, 0, 1);
  CHECK(waived() == 1);
  session.set(0, *form::parse_path(session.package().forms[0], "indicators/1/annual"), u"\u22656\u4e07\u5143");
  CHECK(waived() == 0);
  CHECK_FALSE(session.waiver(0, "no_such", "name"));
}

TEST_CASE("a form goes on from that of the same name, or from the only one of its kind") {
  form::Package package;
  package.previous.push_back(project("2025年培训费"));
  package.forms.push_back(project("2026年培训费"));
  package.forms.push_back(project("修桥"));
  const session::LastYear two(package);
  CHECK(two.of(package.forms[0]) == &package.previous[0]);
  CHECK(two.of(package.forms[1]) == nullptr);
  package.forms.erase(package.forms.begin());
  CHECK(session::LastYear(package).of(package.forms[0]) == &package.previous[0]);
  package.forms.push_back(form_of(R"({"template":"department_2026","name":"某局"})"));
  const session::LastYear kinds(package);
  CHECK(kinds.of(package.forms[0]) == &package.previous[0]);  // a department's form is of another kind
  CHECK(kinds.of(package.forms[1]) == nullptr);
  package.previous.push_back(project("修路"));
  CHECK(session::LastYear(package).of(package.forms[0]) == nullptr);
}

TEST_CASE("forms that come and go change what the others are compared with") {
  form::Package package;
  package.forms.push_back(with_target("清淤", "≥95%"));
  package.previous.push_back(with_target("2025年疏浚", "≥98%"));
  Session session(test::catalogue(), std::move(package), session::Locale::zh);
  CHECK(says_lowered(session, 0));  // the only ones of their kind
  session.add_form(project("修桥"));
  CHECK_FALSE(says_lowered(session, 0));
  session.remove_form(1);
  CHECK(says_lowered(session, 0));
  session.add_form(with_target("2026年疏浚", "≥90%"));
  CHECK_FALSE(says_lowered(session, 0));
  CHECK(says_lowered(session, 1));
  session.remove_form(0);
  REQUIRE(says_lowered(session, 0));
  for (const session::Finding& each : session.report().forms[0].findings) CHECK(each.form == 0);
  session.set_previous({});
  CHECK_FALSE(says_lowered(session, 0));
}
