#include "json/catalogue_json.h"

#include "json/rule_json.h"

namespace hebiao::json {

Json write_templates(const rules::Catalogue& catalogue) {
  Json out = Json::array();
  for (const auto& tpl : catalogue.templates) {
    if (auto json = parse(tpl.source)) out.push_back(std::move(*json));
  }
  return out;
}

Json write_rules(const rules::Catalogue& catalogue) {
  Json out = Json::array();
  for (const rules::RuleInfo& rule : catalogue.rules) {
    out.push_back({{"id", rule.id}, {"family", rule.family}, {"codes", rule.codes}, {"severity", name_of(rule.severity)},
                   {"kinds", rule.kinds}, {"title", {{"zh", rule.title_zh}, {"en", rule.title_en}}},
                   {"why", {{"zh", rule.why_zh}, {"en", rule.why_en}}}, {"basis", rule.basis}});
  }
  return out;
}

}  // namespace hebiao::json
