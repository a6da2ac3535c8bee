# What is built from the core: the command, its tests and measurements, and the WebAssembly module.

function(hebiao_add_command)
  file(GLOB sources CONFIGURE_DEPENDS "src/cli/*.cpp")
  if(sources)
    add_executable(hebiao ${sources})
    target_link_libraries(hebiao PRIVATE hebiao_core)
  endif()
endfunction()

function(hebiao_add_tests)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "tests/*_test.cpp" "tests/quantity/*.cpp" "tests/fuzz/*.cpp")
  list(REMOVE_DUPLICATES sources)
  list(FILTER sources EXCLUDE REGEX "/tests/(bench/|fuzz/libfuzzer.cpp)")
  if(NOT sources)
    return()
  endif()
  find_package(doctest REQUIRED)
  set(main "${PROJECT_BINARY_DIR}/generated/doctest_main.cpp")
  file(CONFIGURE OUTPUT "${main}" CONTENT "#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN\n#include <doctest/doctest.h>\n")
  add_executable(hebiao_tests ${sources} "${main}")
  target_include_directories(hebiao_tests PRIVATE tests)
  target_compile_definitions(hebiao_tests PRIVATE HEBIAO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(hebiao_tests PRIVATE hebiao_core hebiao_steps doctest::doctest)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    set_target_properties(hebiao_tests PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
  # Two halves of about the same time, for two cores: with the sanitizers each takes a minute or two.
  set(reading "*/tests/form/*,*/tests/quantity/*")
  add_test(NAME reading COMMAND hebiao_tests "--source-file=${reading}")
  add_test(NAME rules COMMAND hebiao_tests "--source-file-exclude=${reading}")
endfunction()

# tests/bench/NAME_bench.cpp -> hebiao_NAME_bench. They are built when scripts/bench asks for them.
function(hebiao_add_benches)
  file(GLOB sources CONFIGURE_DEPENDS "tests/bench/*_bench.cpp")
  foreach(source ${sources})
    get_filename_component(name "${source}" NAME_WE)
    add_executable(hebiao_${name} EXCLUDE_FROM_ALL ${source})
    target_link_libraries(hebiao_${name} PRIVATE hebiao_core)
    if(EMSCRIPTEN)
      # For node, with its files.
      target_link_options(hebiao_${name} PRIVATE -O3 -sNODERAWFS -sALLOW_MEMORY_GROWTH -sTOTAL_STACK=1MB)
    endif()
  endforeach()
endfunction()

# The stack lies below the static data and not above it: what overruns it leaves the memory and traps, where it would
# otherwise overwrite the data unnoticed (tests/wasm/stack.test.mjs). TOTAL_STACK is said because newer Emscriptens
# default to a small one; they still know it by this name.
set(HEBIAO_WASM_MEMORY -sALLOW_MEMORY_GROWTH -sTOTAL_STACK=1MB -Wl,--stack-first)

# One standalone module, a WASI reactor, without Emscripten's JavaScript. web/engine.js is its loader.
function(hebiao_add_wasm)
  file(GLOB sources CONFIGURE_DEPENDS "src/wasm/*.cpp")
  add_executable(hebiao_wasm ${sources})
  set_target_properties(hebiao_wasm PROPERTIES OUTPUT_NAME hebiao SUFFIX .wasm)
  target_link_libraries(hebiao_wasm PRIVATE hebiao_core)
  # Inlining half as much as usual takes 2 % off what is loaded, and costs no time that can be measured.
  target_link_options(hebiao_wasm PRIVATE -O3 -sBINARYEN_EXTRA_PASSES=--flexible-inline-max-function-size=10
    -sSTANDALONE_WASM --no-entry ${HEBIAO_WASM_MEMORY}
    -sEXPORTED_FUNCTIONS=_hb_alloc,_hb_free,_hb_call,_hb_reply_size)
endfunction()

# The command itself as a WASI program, for servers in any language: standard input and output, no files.
function(hebiao_add_wasi)
  file(GLOB sources CONFIGURE_DEPENDS "src/cli/*.cpp")
  add_executable(hebiao_wasi ${sources} src/wasm/memory_growth.cpp)
  set_target_properties(hebiao_wasi PROPERTIES OUTPUT_NAME hebiao-wasi SUFFIX .wasm)
  target_link_libraries(hebiao_wasi PRIVATE hebiao_core hebiao_icu hebiao_json)
  target_link_options(hebiao_wasi PRIVATE -O3 -sSTANDALONE_WASM ${HEBIAO_WASM_MEMORY})
endfunction()
