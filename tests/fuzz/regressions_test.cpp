// Every input that the fuzzer once found (scripts/fuzz), minimised: the same functions on the same bytes.
#include <doctest/doctest.h>

#include <filesystem>

#include "fuzz/changes.h"
#include "fuzz/target.h"
#include "support.h"

using namespace hebiao;

namespace {

void replay(const fuzz::Target& target, const std::string& name, const std::string& input) {
  try {
    target.run({reinterpret_cast<const std::uint8_t*>(input.data()), input.size()});
  } catch (const fuzz::Violation& violation) {
    FAIL_CHECK(name << ": " << violation.what());
  }
}

}  // namespace

TEST_CASE("fuzz: inputs that once broke something are answered") {
  for (const auto& target : fuzz::targets()) {
    const std::filesystem::path folder = test::source_path("tests/fuzz/regressions/" + std::string(target.name));
    if (!std::filesystem::is_directory(folder)) continue;
    for (const auto& file : std::filesystem::directory_iterator(folder)) replay(target, file.path().string(), test::slurp(file.path().string()));
  }
}

// The targets and the changes themselves, a little: scripts/fuzz does it for long.
TEST_CASE("fuzz: a few changed inputs of every kind") {
  test::Chance chance(20261);
  for (const auto& target : fuzz::targets()) {
    std::string input;
    for (int round = 0; round < (target.name == "pack" ? 4 : 20); ++round) {
      input = fuzz::well_formed(target.change(input, chance)).substr(0, target.max_bytes);
      replay(target, std::string(target.name) + ": " + input, input);
    }
  }
}
