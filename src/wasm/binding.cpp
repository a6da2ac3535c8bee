// The WebAssembly exports: JSON text in, JSON text out (json/service.h). Decides nothing.
//
// Ownership: the caller writes a request into memory from hb_alloc and frees it; the reply belongs to the core
// and stays valid until the next hb_call.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "json/entry.h"

namespace {

std::string& reply() {
  static std::string text;
  return text;
}

}  // namespace

extern "C" {

std::uint8_t* hb_alloc(std::uint32_t size) { return static_cast<std::uint8_t*>(std::malloc(size)); }

void hb_free(std::uint8_t* memory) { std::free(memory); }

const char* hb_call(const char* request, std::uint32_t size) {
  reply() = hebiao::json::answer_request({request, size});
  return reply().data();
}

std::uint32_t hb_reply_size() { return static_cast<std::uint32_t>(reply().size()); }

}  // extern "C"
