// Forms damaged at random, always the same way: damages that keep the meaning change no cell, and whatever happens
// nothing is lost.
#include "lost.h"
#include "packages.h"

using namespace hebiao;
using test::Chance;
using test::Rows;
using test::u16;
using test::u8;

namespace {

std::string printed_as(std::size_t way, const std::string& text) {
  const test::Document document = test::document_of(text);
  switch (way) {
    case 0: return test::markdown(document, {true, false, "", ""});
    case 1: return test::markdown(document, {false, false, "", ""});
    case 2: return test::html(document, test::Dialect::browser);
    default: return text;
  }
}

// HEBIAO_ROUNDS tries more than the usual number.
int rounds(int usual) {
  const char* const given = std::getenv("HEBIAO_ROUNDS");
  return given ? std::atoi(given) : usual;
}

}  // namespace

TEST_CASE("damages that keep the meaning change no cell") {
  Chance chance(20260101);
  int changed = 0;
  for (const auto& each_form : test::filled_forms()) {
    const std::string& name = each_form.first;
    const std::string& text = each_form.second;
    const std::string expected = test::without_label_spaces(test::all_of(test::read_text(text)));
    for (int round = 0; round < rounds(12); ++round) {
      Rows rows = test::rows_of(text);
      const std::size_t first = static_cast<std::size_t>(round) % test::kDamages.size();
      // Later rounds damage the same text twice, a column before a row.
      const std::size_t second = round < 6 ? test::kDamages.size() : chance.below(test::kDamages.size());
      if (second < test::kDamages.size()) test::kDamages[std::max(first, second)](rows, chance);
      test::kDamages[std::min(first, second)](rows, chance);
      changed += test::text_of(rows) != text;
      const std::string damaged = test::text_of(rows, chance.once_in(2) ? "\n" : "\r\n");
      CHECK_MESSAGE(test::without_label_spaces(test::all_of(test::read_text(damaged))) == expected, name << " damages " << first << " " << second << "\n" << damaged);
    }
  }
  CHECK(changed > 450);
}

TEST_CASE("whatever happens to a text, nothing of it is lost") {
  Chance chance(20260102);
  for (const auto& each_form : test::filled_forms()) {
    const std::string& name = each_form.first;
    const std::string& text = each_form.second;
    for (int round = 0; round < rounds(8); ++round) {
      Rows rows = test::rows_of(text);
      for (std::size_t i = 1 + chance.below(8); i > 0; --i) test::mutate(rows, chance);
      const std::string mutated = test::text_of(rows);
      const std::string printed = printed_as(chance.below(6), mutated);
      const auto result = form::read_package(u16(printed), test::catalogue().templates, test::catalogue().reader);
      if (!result) continue;  // no form is left in it
      const std::string missing = test::lost(rows, *result);
      CHECK_MESSAGE(missing.empty(), name << " round " << round << " lost: " << missing << "\n" << printed);
      const std::string elsewhere = printed == mutated ? test::misplaced(rows, *result) : "";
      CHECK_MESSAGE(elsewhere.empty(), name << " round " << round << " not in its line: " << elsewhere << "\n" << printed);
    }
  }
}

TEST_CASE("characters that mean something to a reader, anywhere in a text") {
  Chance chance(20260103);
  const std::u16string marks = u"\t\t\n\r|\\\"<>#*-:&;()\uff1a\u3000\ufffd\xd83d";
  for (const auto& each_form : test::filled_forms()) {
    const std::string& name = each_form.first;
    const std::string& text = each_form.second;
    for (int round = 0; round < rounds(3); ++round) {
      std::u16string units = u16(text);
      for (std::size_t i = 1 + chance.below(60); i > 0; --i) units.insert(chance.below(units.size()), 1, marks[chance.below(marks.size())]);
      const auto result = form::read_package(units, test::catalogue().templates, test::catalogue().reader);
      CHECK_MESSAGE((!result || !result->package.forms.empty()), name);
    }
  }
}
