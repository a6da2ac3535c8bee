// A rule's JSON -> rules::RuleInfo. The shape is described in src/rules/rule.schema.json and README.
#pragma once

#include <string_view>

#include "base/result.h"
#include "json/node.h"
#include "rules/rule.h"

namespace hebiao::json {

Result<rules::RuleInfo> read_rule(std::string_view text, std::string_view file);

// The member "severity" of a node.
rules::Severity severity_of(const Node& node);
std::string_view name_of(rules::Severity severity);

}  // namespace hebiao::json
