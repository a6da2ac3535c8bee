// What JSON may hold beside the limits of its forms (form/limits.h). A package of those limits always fits, however
// it is escaped; past these the input is refused with a clear word.
#pragma once

#include <cstddef>

namespace hebiao::json {

constexpr std::size_t kMaxInputBytes = 32u << 20;
constexpr std::size_t kMaxStringBytes = 12u << 20;  // of all strings and keys together, without escapes
constexpr std::size_t kMaxValues = 1'000'000;
constexpr std::size_t kMaxMembers = 1000;           // of one object
constexpr std::size_t kMaxDepth = 24;
constexpr std::size_t kMaxPackBytes = 2u << 20;

}  // namespace hebiao::json
