// JSON text -> value without exceptions, with the place of what is wrong.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace hebiao::json {

using Json = nlohmann::ordered_json;

// Error.where is "line L, column C" (from 1, columns in bytes).
Result<Json> parse(std::string_view text);

// Compact; ill-formed UTF-8 becomes U+FFFD.
std::string dump(const Json& value);

// Members of what somebody sent. What is missing or of another type is an empty string, an empty object, -1.
std::string string_of(const Json& json, const char* key);
const Json& member(const Json& json, const char* key);
int index_of(const Json& json, const char* key);

}  // namespace hebiao::json
