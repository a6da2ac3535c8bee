// The compiled-in data -> a Catalogue.
#pragma once

#include <memory>

#include "base/result.h"
#include "rules/catalogue.h"

namespace hebiao::json {

Result<std::unique_ptr<rules::Catalogue>> load_catalogue();

}  // namespace hebiao::json
