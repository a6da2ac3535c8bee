# hebiao_icu and hebiao_json: the two libraries of the core, from the system or, for wasm, made ready by scripts/build.
add_library(hebiao_icu INTERFACE)
add_library(hebiao_json INTERFACE)
target_compile_definitions(hebiao_icu INTERFACE U_USING_ICU_NAMESPACE=0
  UNISTR_FROM_CHAR_EXPLICIT=explicit UNISTR_FROM_STRING_EXPLICIT=explicit)

if(EMSCRIPTEN)
  if(NOT EXISTS "${HEBIAO_ICU}/lib/libicuuc.a")
    message(FATAL_ERROR "HEBIAO_ICU names no ICU for wasm: run scripts/build wasm, which makes one and passes its folder")
  endif()
  target_include_directories(hebiao_icu SYSTEM INTERFACE "${HEBIAO_ICU}/include")
  include("${PROJECT_SOURCE_DIR}/scripts/icu/definitions.cmake")
  target_compile_definitions(hebiao_icu INTERFACE ${HEBIAO_ICU_DEFINITIONS})
  target_link_libraries(hebiao_icu INTERFACE "${HEBIAO_ICU}/lib/libicuuc.a")

  # The whole of /usr/include would shadow Emscripten's own headers, so nlohmann/json is copied to a folder of its own.
  find_path(HEBIAO_JSON_INCLUDE nlohmann/json.hpp PATHS /usr/local/include /usr/include REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  file(COPY "${HEBIAO_JSON_INCLUDE}/nlohmann" DESTINATION "${PROJECT_BINARY_DIR}/include")
  target_include_directories(hebiao_json SYSTEM INTERFACE "${PROJECT_BINARY_DIR}/include")
  target_compile_definitions(hebiao_json INTERFACE JSON_NOEXCEPTION)
else()
  find_package(ICU REQUIRED COMPONENTS uc)
  find_package(nlohmann_json REQUIRED)
  target_link_libraries(hebiao_icu INTERFACE ICU::uc)
  target_link_libraries(hebiao_json INTERFACE nlohmann_json::nlohmann_json)
endif()
