// A template file -> form::Template. The shape is described by src/templates/template.schema.json.
#pragma once

#include <string_view>

#include "base/result.h"
#include "form/template.h"

namespace hebiao::json {

// `file` names the source in errors.
Result<form::Template> read_template(std::string_view text, std::string_view file);

}  // namespace hebiao::json
