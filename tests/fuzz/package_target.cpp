#include <functional>

#include "fuzz/invariants.h"
#include "json/input.h"
#include "json/form_json.h"
#include "json/report_json.h"
#include "support.h"

namespace hebiao::fuzz {
namespace {

using json::Json;

void each_text(const Json& json, const std::function<void(const std::string&)>& visit) {
  if (json.is_string()) visit(json.get<std::string>());
  if (!json.is_structured()) return;
  for (const auto& item : json.items()) each_text(item.value(), visit);
}

// Every text of the forms that came in is in what goes out: in a cell of its own, or as JSON in a text of `unplaced`.
void check_nothing_lost(const Json& given, const Json& written) {
  std::string texts;
  each_text(written, [&](const std::string& text) { texts += text + '\n'; });
  const Json& forms = given.is_object() && given.contains("forms") ? given["forms"] : given;
  for (const Json& form : forms.is_array() ? forms : Json::array({forms})) {
    for (const auto& [key, value] : form.items()) {
      if (key == "repairs" || key == "waived") continue;  // marks, not texts
      each_text(value, [&](const std::string& text) {
        const std::string as_json = json::dump(text);
        const bool there = texts.find(text) != std::string::npos || texts.find(as_json.substr(1, as_json.size() - 2)) != std::string::npos;
        require(there, "lost: " + text);
      });
    }
  }
}

}  // namespace

void try_package(Bytes bytes) {
  const StepLimit limit(100'000, 30'000'000);
  auto input = json::read_input(text_of(bytes), test::catalogue());
  if (!input) return;
  check_round_trip(input->package);
  if (const auto given = json::parse(text_of(bytes))) check_nothing_lost(*given, json::write(input->package));
  const session::Session session(test::catalogue(), std::move(input->package), session::Locale::zh);
  check(session);
  const Json report = json::write_report("", session.package(), session.report(), input->unplaced);
  require(json::parse(json::dump(report)).operator bool(), "a report is no JSON");
  limit.check(bytes.size());
}

}  // namespace hebiao::fuzz
