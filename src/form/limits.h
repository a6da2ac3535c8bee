// How much one input may hold, the same for text, typing and JSON, so that the core answers within seconds and what
// one of them makes the others can open. What is past a limit is kept and said, never cut: a longer cell is kept
// unread, further rows stand in `unplaced`. Only a whole input that is too large, or has too many forms, is refused.
#pragma once

#include <cstddef>

namespace hebiao::form {

constexpr std::size_t kMaxTextBytes = 4u << 20;     // UTF-8 of a text as pasted or read from a file
constexpr std::size_t kMaxForms = 500;              // of a package
constexpr int kMaxRows = 1000;                      // of a table
constexpr int kMaxPackageRows = 20'000;             // of all tables of all forms
constexpr std::size_t kMaxCellUnits = 20'000;       // UTF-16 units of a cell that is read
constexpr std::size_t kMaxUnplaced = 200;           // texts of a form that stand apart; further ones follow in the last
constexpr std::size_t kMaxLabelUnits = 60;          // what is longer is no label

}  // namespace hebiao::form
