// Findings that somebody lets stand <-> JSON: "waived": [ { rule, place, row, text, related: [], by, at, reason } ] of a form.
#pragma once

#include "form/form.h"
#include "json/parse.h"

namespace hebiao::json {

Json write(const form::Waiver& waiver);
Json write(const std::vector<form::Waiver>& waivers);
form::Waiver read_waiver(const Json& item);
// What is no waiver is left out: nothing then hides a finding.
std::vector<form::Waiver> read_waivers(const Json& list);

}  // namespace hebiao::json
