// Reports -> JSON, in the order of design.md section 6.
#pragma once

#include "form/form.h"
#include "json/parse.h"
#include "session/report.h"

namespace hebiao::json {

// `index` counts the forms of the input from 1.
Json write(const session::FormReport& report, const form::Form& form, std::size_t index);
// { findings, waived }: each finding with the `form` that it stands in, counted from 1.
Json write(const session::PackageReport& report, const form::Package& package);
// The whole report of an input.
Json write_report(const std::string& source, const form::Package& package, const session::Report& report,
                  const std::vector<form::Unplaced>& unplaced);

}  // namespace hebiao::json
