// How much the core has worked: the basic blocks of its code that were run since the program began, counted by the
// compiler's own instrumentation (HEBIAO_SANITIZE). The same input takes the same steps on any machine, however busy.
// What the C library and ICU do inside is not counted.
#pragma once

#include <cstdint>

namespace hebiao::test {

std::uint64_t steps();

}  // namespace hebiao::test
