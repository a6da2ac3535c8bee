// Emscripten imports this to tell its own JavaScript that the memory grew. There is none here, and a WASI runtime
// refuses a module that imports what it doesn't know, so the module brings it along.
#include <cstddef>

extern "C" void emscripten_notify_memory_growth(std::size_t) {}
