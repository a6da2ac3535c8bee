#include "steps.h"

namespace {

std::uint64_t count = 0;

}  // namespace

namespace hebiao::test {

std::uint64_t steps() { return count; }

}  // namespace hebiao::test

// Called by the compiled code at each basic block.
extern "C" void __sanitizer_cov_trace_pc() { ++count; }
