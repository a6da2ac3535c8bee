// What is fuzzed: plain functions from bytes, which libFuzzer calls (libfuzzer.cpp) and which the tests call with every
// input that once broke something (regressions_test.cpp). A broken invariant is thrown as a Violation.
#pragma once

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "chance.h"

namespace hebiao::fuzz {

using Bytes = std::span<const std::uint8_t>;

struct Violation : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void require(bool holds, const std::string& what) {
  if (!holds) throw Violation(what);
}

inline std::string_view text_of(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

void try_value(Bytes bytes);     // "name\tvalue" or a value: the reader alone, then the rules of one row
void try_passage(Bytes bytes);   // prose with claims: the reader alone, then the rules of a form's goals
void try_text(Bytes bytes);      // a form as pasted
void try_package(Bytes bytes);   // forms as JSON
void try_pack(Bytes bytes);      // a rule pack, and forms judged with it
void try_requests(Bytes bytes);  // requests to the service, one a line

struct Target {
  std::string_view name;
  void (*run)(Bytes bytes);
  // One change that knows how such an input is made.
  std::string (*change)(const std::string& input, test::Chance& chance);
  std::size_t max_bytes;
};

std::span<const Target> targets();
// nullptr if there is none of this name.
const Target* find_target(std::string_view name);

}  // namespace hebiao::fuzz
