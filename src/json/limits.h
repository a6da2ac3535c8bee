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
constexpr std::size_t kMaxPackBytes = 1u << 20;
constexpr std::size_t kMaxPacks = 20;            // in use at a time
constexpr std::size_t kMaxItems = 2000;          // of one list of a rule pack
constexpr std::size_t kMaxText = 2000;           // bytes of one text of a rule pack
constexpr std::size_t kMaxId = 40;
constexpr std::size_t kMaxWord = 60;             // UTF-16 units of a word

}  // namespace hebiao::json
