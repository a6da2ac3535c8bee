// The compiled-in data, as rule packs change it -> a Catalogue.
#pragma once

#include <memory>

#include "base/result.h"
#include "json/rule_pack.h"
#include "rules/catalogue.h"

namespace hebiao::json {

Result<std::unique_ptr<rules::Catalogue>> load_catalogue(const std::vector<RulePack>& packs = {});

}  // namespace hebiao::json
