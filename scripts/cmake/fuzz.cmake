# The fuzzer (scripts/fuzz): clang's libFuzzer with the sanitizers that say where arithmetic leaves its type. Unsigned
# numbers may wrap: loops count down past zero, and where that is a mistake an assertion or an address tells.
set(HEBIAO_FUZZ_CHECKS -fsanitize=address,undefined,float-divide-by-zero,implicit-conversion -fno-sanitize-recover=all
  "-fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/scripts/cmake/fuzz-ignored.txt")
target_compile_options(hebiao_flags INTERFACE ${HEBIAO_FUZZ_CHECKS})
target_link_options(hebiao_flags INTERFACE -fsanitize=address,undefined)
# The library's own assertions: no front of an empty list, no index past the end.
target_compile_definitions(hebiao_flags INTERFACE _GLIBCXX_ASSERTIONS)

# ICU's macros stand in our own line there.
set_source_files_properties(src/text/normal.cpp PROPERTIES COMPILE_OPTIONS -fno-sanitize=implicit-conversion)

function(hebiao_add_fuzzer)
  target_compile_options(hebiao_core PRIVATE -fsanitize=fuzzer-no-link)
  # libFuzzer has a hook of this name too; the core's steps go to tests/steps.cpp.
  target_compile_definitions(hebiao_steps PRIVATE __sanitizer_cov_trace_pc=__wrap___sanitizer_cov_trace_pc)
  target_link_options(hebiao_steps INTERFACE -Wl,--wrap=__sanitizer_cov_trace_pc)
  file(GLOB sources CONFIGURE_DEPENDS "tests/fuzz/*.cpp")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  if(NOT sources)
    return()
  endif()
  add_executable(hebiao_fuzz ${sources})
  target_include_directories(hebiao_fuzz PRIVATE tests)
  target_compile_definitions(hebiao_fuzz PRIVATE HEBIAO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(hebiao_fuzz PRIVATE hebiao_core)
  target_link_options(hebiao_fuzz PRIVATE -fsanitize=fuzzer)
endfunction()
