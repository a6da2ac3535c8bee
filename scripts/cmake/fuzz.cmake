# The fuzzer (scripts/fuzz): clang's libFuzzer with the sanitizers that say where arithmetic leaves its type. Unsigned
# numbers may wrap in the libraries' headers (hashes, iterators), but not in our own code.
set(HEBIAO_FUZZ_CHECKS -fsanitize=address,undefined,float-divide-by-zero,integer,implicit-conversion -fno-sanitize-recover=all
  "-fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/scripts/cmake/fuzz-ignored.txt")
target_compile_options(hebiao_flags INTERFACE ${HEBIAO_FUZZ_CHECKS})
target_link_options(hebiao_flags INTERFACE -fsanitize=address,undefined,integer)
# The library's own assertions: no front of an empty list, no index past the end.
target_compile_definitions(hebiao_flags INTERFACE _GLIBCXX_ASSERTIONS)

# Where unsigned numbers wrap as they should: ICU's macros, loops that count down past zero.
foreach(file quantity/claim_facts quantity/claim_text quantity/claim_products quantity/grammar quantity/unit form/html_tags form/read_package rules/consistency/numbering text/normal)
  set_source_files_properties(src/${file}.cpp PROPERTIES COMPILE_OPTIONS "-fno-sanitize=implicit-conversion,unsigned-integer-overflow")
endforeach()

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
