// The catalogue -> JSON: templates as they were written, rules with their sentences.
#pragma once

#include "json/parse.h"
#include "rules/catalogue.h"

namespace hebiao::json {

Json write_templates(const rules::Catalogue& catalogue);
Json write_rules(const rules::Catalogue& catalogue);

}  // namespace hebiao::json
