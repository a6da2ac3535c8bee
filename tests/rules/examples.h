// What tests of rules share: a rule's examples, and edits applied as the page applies them.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>

#include "json/form_json.h"
#include "support.h"

namespace hebiao::test {

using json::Json;

inline Json examples_of(const rules::RuleInfo& rule) {
  const std::string path = "src/rules/" + rule.family + "/" + rule.id + ".json";
  const auto parsed = json::parse(slurp(source_path(path)));
  REQUIRE(parsed);
  return (*parsed)["examples"];
}

inline form::Form form_of(const Json& example) {
  Json json = example["form"];
  if (!json.contains("template")) json["template"] = "project_2026";
  auto form = json::read_form(json, catalogue(), "example");
  REQUIRE_MESSAGE(form, form.error().message);
  REQUIRE_MESSAGE(form->unplaced.empty(), u8(form->unplaced.empty() ? u"" : form->unplaced.front().label));
  return std::move(*form);
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
