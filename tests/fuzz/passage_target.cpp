#include "fuzz/invariants.h"
#include "json/answer_json.h"
#include "support.h"

namespace hebiao::fuzz {

void try_passage(Bytes bytes) {
  const std::u16string typed = text::from_utf8(text_of(bytes));
  const quantity::Reader& reader = test::catalogue().reader;
  const StepLimit reading(30'000, 200'000);
  for (const auto& answer : reader.passage(typed)) check(answer, typed.size());
  for (const auto& claim : reader.claims(typed)) {
    check(claim, typed.size());
    require(json::parse(json::dump(json::write(claim))).operator bool(), "a claim is no JSON");
  }
  reading.check(typed.size());

  const StepLimit judging(200'000, 5'000'000);
  form::Form form(*test::catalogue().find_template("project_2026"), reader);
  form.set(*form::parse_path(form, "budget"), u"120");
  form.set(*form::parse_path(form, "goal_annual"), typed);
  form::Package package{{}, {form}, {}};
  check(session::Session(test::catalogue(), std::move(package), session::Locale::zh));
  judging.check(typed.size());
}

}  // namespace hebiao::fuzz
