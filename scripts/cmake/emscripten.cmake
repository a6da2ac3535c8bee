# Emscripten's own toolchain file, wherever the emcc on PATH has it.
execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "Emscripten isn't installed: run scripts/build wasm, which installs it")
endif()
include("${root}/cmake/Modules/Platform/Emscripten.cmake")
