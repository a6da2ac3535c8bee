// Forms and packages <-> JSON. A form is flat: { "template": id, field: text, table: [ { column: text } ] }, with
// "title" where it is not the template's and "unplaced": [ { label, line, text } ] where there is such text. What
// the template does not know is kept in `unplaced`, never dropped, and so is what is no form's part ("waived": 3) and
// what is past the limits (form/limits.h). All text verbatim; what was written reads as the same form again.
#pragma once

#include "base/result.h"
#include "form/form.h"
#include "json/parse.h"
#include "rules/catalogue.h"

namespace hebiao::json {

// `where` is the path of the form in the input, for errors. Refused: no object, an unknown template. `rows_left`: of the
// package.
Result<form::Form> read_form(const Json& json, const rules::Catalogue& catalogue, const std::string& where,
                             int rows_left = form::kMaxPackageRows);
// { "forms": […] }, a list of forms, or one form. "previous": { "forms": […] } holds last year's package. "waived" of a
// form: see waiver_json.h.
Result<form::Package> read_package(const Json& json, const rules::Catalogue& catalogue);

Json write(const form::Form& form);
Json write(const form::Package& package);
Json write(const std::vector<form::Unplaced>& unplaced);

}  // namespace hebiao::json
