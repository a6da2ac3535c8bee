// What must hold whatever comes in.
#pragma once

#include "form/read_package.h"
#include "fuzz/target.h"
#include "session/session.h"
#include "steps.h"

namespace hebiao::fuzz {

// Spans of an answer or a claim, their parts' too, lie in a text of `size` units; what a claim has decided it can show.
void check(const quantity::Answer& answer, std::size_t size);
void check(const quantity::Claim& claim, std::size_t size);
// Findings stand at cells that are there, their spans and those of their fixes inside; their sentences have no open hole.
void check(const session::Session& session);
// What is exported is read back as the same, and judged the same.
void check_round_trip(const form::Package& package);

// Throws if the core has worked more than a constant times the input's length since it was made.
class StepLimit {
 public:
  StepLimit(std::uint64_t each, std::uint64_t once) : each_(each), once_(once), before_(test::steps()) {}
  void check(std::size_t size) const;

 private:
  std::uint64_t each_;
  std::uint64_t once_;
  std::uint64_t before_;
};

}  // namespace hebiao::fuzz
