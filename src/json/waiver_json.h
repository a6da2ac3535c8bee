// Findings that somebody lets stand <-> JSON: "waived": [ { rule, place, row, text, related: [], by, at, reason } ] of a form.
#pragma once

#include <optional>

#include "form/form.h"
#include "json/parse.h"

namespace hebiao::json {

Json write(const form::Waiver& waiver);
Json write(const std::vector<form::Waiver>& waivers);
// nullopt: it names no rule.
std::optional<form::Waiver> read_waiver(const Json& item);

}  // namespace hebiao::json
