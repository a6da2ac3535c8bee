#include "json/entry.h"

#include "json/service.h"

namespace hebiao::json {

std::string answer_request(std::string_view request) {
  static auto service = Service::create();
  if (service) return service->call(request);
  return Service::refuse(service.error());
}

}  // namespace hebiao::json
