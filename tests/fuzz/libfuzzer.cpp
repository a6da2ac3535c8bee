// The door to libFuzzer: `hebiao_fuzz --target=NAME` with its own options behind (scripts/fuzz).
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "fuzz/changes.h"
#include "fuzz/target.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using namespace hebiao;

const fuzz::Target* target = nullptr;

}  // namespace

// libFuzzer leaves options with two dashes alone, and reads its own after this: how long an input may be is the target's.
extern "C" int LLVMFuzzerInitialize(int* count, char*** words) {
  constexpr std::string_view option = "--target=";
  static std::vector<char*> all(*words, *words + *count);
  for (const std::string_view word : all) {
    if (word.starts_with(option)) target = fuzz::find_target(word.substr(option.size()));
  }
  if (!target) {
    std::fputs("hebiao_fuzz: --target= names no target of tests/fuzz/targets.cpp\n", stderr);
    std::exit(2);
  }
  static std::string longest = "-max_len=" + std::to_string(target->max_bytes);
  all.insert(all.begin() + 1, longest.data());
  *count = static_cast<int>(all.size());
  *words = all.data();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  target->run({data, size});
  return 0;
}

// Half of the changes are the fuzzer's own, of bytes; most of them are then made UTF-8 again, so that they are read at all.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
  test::Chance chance(seed);
  std::string changed;
  if (chance.once_in(2)) {
    size = LLVMFuzzerMutate(data, size, max_size);
    if (chance.once_in(16)) return size;
    changed = fuzz::well_formed({reinterpret_cast<const char*>(data), size});
  } else {
    changed = target->change({reinterpret_cast<const char*>(data), size}, chance);
    for (std::size_t more = chance.below(3); more > 0; --more) changed = target->change(changed, chance);
  }
  size = std::min(changed.size(), max_size);
  std::memcpy(data, changed.data(), size);
  return size;
}
