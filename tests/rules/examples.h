// What tests of rules share: a rule's examples, and edits applied as the page applies them.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>

#include "json/form_json.h"
#include "rules/judge.h"
#include "session/last_year.h"
#include "support.h"

namespace hebiao::test {

using json::Json;

inline Json examples_of(const rules::RuleInfo& rule) {
  const std::string path = "src/rules/" + rule.family + "/" + rule.id + ".json";
  const auto parsed = json::parse(slurp(source_path(path)));
  REQUIRE(parsed);
  return (*parsed)["examples"];
}

// The built-in rules, or those of the example's own rule pack.
inline std::shared_ptr<const rules::Catalogue> catalogue_of(const Json& example) {
  if (!example.contains("pack")) return {&catalogue(), [](const rules::Catalogue*) {}};
  auto pack = json::read_rule_pack(json::dump(example["pack"]), "example");
  REQUIRE_MESSAGE(pack, pack.error().message << " " << pack.error().where);
  auto loaded = json::load_catalogue({*pack});
  REQUIRE_MESSAGE(loaded, loaded.error().message);
  return std::shared_ptr<const rules::Catalogue>(std::move(*loaded));
}

// {"repeat": text, "times": n}: a text that is too long to be written out.
inline void repeat_texts(Json& json) {
  if (json.is_object() && json.contains("repeat")) {
    std::string text;
    for (int i = 0; i < json["times"].get<int>(); ++i) text += json["repeat"].get<std::string>();
    json = std::move(text);
  } else if (json.is_structured()) {
    for (Json& each : json) repeat_texts(each);
  }
}

inline form::Form json_form(Json json, const rules::Catalogue& with = catalogue()) {
  repeat_texts(json);
  if (!json.contains("template")) json["template"] = "project_2026";
  auto form = json::read_form(json, with, "example");
  REQUIRE_MESSAGE(form, form.error().message);
  REQUIRE_MESSAGE(form->unplaced.empty(), u8(form->unplaced.empty() ? u"" : form->unplaced.front().label));
  return std::move(*form);
}

inline form::Form form_of_example(const Json& example, const rules::Catalogue& with = catalogue()) {
  return json_form(example["form"], with);
}

// The example's form with what stands beside it.
inline form::Package package_of(const Json& example, form::Form form) {
  form::Package out;
  out.forms.push_back(std::move(form));
  if (example.contains("beside")) {
    for (const Json& other : example["beside"]) out.forms.push_back(json_form(other));
  }
  if (example.contains("previous")) out.previous.push_back(json_form(example["previous"]));
  return out;
}

// Where the rule looked at the first form of a package.
inline std::vector<form::CellRef> looked_at(const rules::Catalogue& with, const std::string& id, const form::Package& package) {
  const auto rule = std::find_if(with.rules.begin(), with.rules.end(), [&](const rules::RuleInfo& each) { return each.id == id; });
  const form::Form& form = package.forms.front();
  if (rule->family != "package") return rules::looked_at(with, *rule, form, {{}, nullptr, session::LastYear(package).of(form), nullptr});
  const rules::PackageIndex index = rules::index_of(package.forms, with.words);
  return rules::looked_at(with, *rule, form, {package.forms, &index, nullptr, nullptr});
}

inline void apply(form::Form& form, const rules::Edit& edit) {
  if (const auto* text = std::get_if<rules::TextEdit>(&edit)) {
    std::u16string after = form.at(text->cell).text;
    after.replace(text->span.begin, text->span.end - text->span.begin, text->text);
    form.set(text->cell, after);
  } else if (const auto* insert = std::get_if<rules::RowInsert>(&edit)) {
    form.insert_row(insert->table, insert->at);
    for (const auto& [column, typed] : insert->cells) {
      form.set({insert->table, insert->at, form.tpl().tables[static_cast<std::size_t>(insert->table)].column(column)}, typed);
    }
  } else if (const auto* remove = std::get_if<rules::RowRemove>(&edit)) {
    form.remove_row(remove->table, remove->row);
  }
}

// Spans of one fix stand in the text before any of its edits: the last place first keeps them right.
inline void apply_all(form::Form& form, std::vector<rules::Edit> edits) {
  const auto place = [](const rules::Edit& edit) {
    const auto* text = std::get_if<rules::TextEdit>(&edit);
    return text ? text->span.begin : 0u;
  };
  std::stable_sort(edits.begin(), edits.end(), [&](const auto& a, const auto& b) { return place(a) > place(b); });
  for (const rules::Edit& edit : edits) apply(form, edit);
}

}  // namespace hebiao::test
