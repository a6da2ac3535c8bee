// A template file -> form::Template. The shape is described by src/templates/template.schema.json; what is wrong in it is
// an Error with file, path and what was expected, so that the core and the page can rely on what template_check.h says.
#pragma once

#include <string_view>

#include "base/result.h"
#include "form/template.h"
#include "json/node.h"

namespace hebiao::json {

// `file` names the source in errors.
Result<form::Template> read_template(std::string_view text, std::string_view file);

// One of a pack's: complains at the node. `source` is left empty.
form::Template read_template(const Node& root);

}  // namespace hebiao::json
