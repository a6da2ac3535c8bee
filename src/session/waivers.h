// Findings that somebody lets stand, and what makes them lapse.
#pragma once

#include "session/report.h"

namespace hebiao::session {

// What has to be kept so that the finding stays waived: words, not addresses.
form::Waiver waiver_for(const form::Form& form, const Finding& finding);

// Whether both let the same finding stand, whoever said so, when and why.
bool same_meaning(const form::Waiver& a, const form::Waiver& b);

// A form's waivers with one more, in the place of those that mean the same; and without those that do.
std::vector<form::Waiver> with_waiver(std::vector<form::Waiver> waivers, form::Waiver added);
std::vector<form::Waiver> without_waiver(std::vector<form::Waiver> waivers, const form::Waiver& dropped);

// Moves the findings that a waiver of the form fits to `waived`.
void apply_waivers(const form::Form& form, std::vector<Finding>& findings, std::vector<Finding>& waived);

}  // namespace hebiao::session
