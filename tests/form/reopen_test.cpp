// What a text makes can be opened again: written as JSON and read it is the same package, in and past every limit.
#include <doctest/doctest.h>

#include "growth/text_shapes.h"
#include "json/form_json.h"
#include "json/input.h"
#include "packages.h"

using namespace hebiao;

namespace {

// Empty where nothing could be read.
std::string written(const std::string& text) {
  const auto input = json::read_input(text, test::catalogue());
  return input ? json::dump(json::write(input->package)) : std::string();
}

}  // namespace

TEST_CASE("what a text of any shape makes can be opened again and is the same package") {
  std::size_t read = 0;
  for (const auto* shapes : {&test::kTexts, &test::kRows, &test::kForms, &test::kHtml, &test::kJsons}) {
    for (const test::Shape& shape : *shapes) {
      for (const std::size_t n : {std::size_t{3}, std::size_t{1100}}) {
        CAPTURE(shape.name);
        CAPTURE(n);
        const std::string once = written(shape.make(n));
        if (once.empty()) continue;
        CHECK(written(once) == once);
        ++read;
      }
    }
  }
  CHECK(read > 150);
}

TEST_CASE("what a filled form makes can be opened again and is the same package") {
  for (const auto& filled : test::filled_forms()) {
    const auto& name = filled.first;
    const auto& text = filled.second;
    CAPTURE(name);
    const std::string once = written(text);
    CHECK(written(once) == once);
  }
}
