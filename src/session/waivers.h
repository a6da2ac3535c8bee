// Findings that somebody lets stand, and what makes them lapse.
#pragma once

#include "session/report.h"

namespace hebiao::session {

// What has to be kept so that the finding stays waived: words, not addresses.
form::Waiver waiver_for(const form::Form& form, const Finding& finding);

// Moves the findings that a waiver of the form fits to `waived`.
void apply_waivers(const form::Form& form, std::vector<Finding>& findings, std::vector<Finding>& waived);

}  // namespace hebiao::session
