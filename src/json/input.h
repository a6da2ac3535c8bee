// One input of any accepted kind -> a package: a package or form as JSON, or text as people copy it.
#pragma once

#include <string_view>

#include "base/result.h"
#include "form/read_package.h"
#include "rules/catalogue.h"

namespace hebiao::json {

// `bytes` in UTF-8, a BOM allowed. `only_template`: read text as this form; empty for any.
// Errors: too large (form/limits.h for text, json/limits.h for JSON), not UTF-8, NUL bytes (no text), broken JSON with its place, no form, unknown template.
Result<form::ReadResult> read_input(std::string_view bytes, const rules::Catalogue& catalogue,
                                    std::string_view only_template = {});

}  // namespace hebiao::json
