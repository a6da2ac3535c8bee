// How much one input may hold. Past a limit the input is refused with a clear word; nothing is cut silently.
#pragma once

#include <cstddef>

namespace hebiao::json {

constexpr std::size_t kMaxInputBytes = 20u << 20;
constexpr std::size_t kMaxPackBytes = 2u << 20;
constexpr std::size_t kMaxForms = 500;
constexpr std::size_t kMaxRows = 1000;           // of one table
constexpr std::size_t kMaxCellUnits = 100'000;   // UTF-16 units of one cell
constexpr std::size_t kMaxWaivers = 1000;        // of one form
constexpr int kMaxDepth = 24;                    // of nested JSON

}  // namespace hebiao::json
