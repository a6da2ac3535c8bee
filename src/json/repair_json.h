// The marks that the reader of a damaged text left on cells, in a form's JSON and in its report:
//
//   "repairs": [ { "path": "indicators/3/name", "code": "L-01", "how": "shifted", "line": 45 } ]
//
// how: shifted, name_first, extra_column, page_break, ambiguous (form/form.h); line: of the text that was read, from 1,
// left out if it is not known. What names no cell or no kind is passed over.
#pragma once

#include "form/form.h"
#include "json/parse.h"

namespace hebiao::json {

Json write_repairs(const form::Form& form);
void read_repairs(form::Form& form, const Json& repairs);

}  // namespace hebiao::json
