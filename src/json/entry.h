// The one way into the core for hosts that speak JSON text: see service.h for requests and replies.
#pragma once

#include <string>
#include <string_view>

namespace hebiao::json {

// Never fails: what is wrong with a request stands in the reply. Sessions live as long as the program.
std::string answer_request(std::string_view request);

}  // namespace hebiao::json
