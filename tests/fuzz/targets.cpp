#include <algorithm>
#include <array>

#include "fuzz/changes.h"
#include "fuzz/target.h"

namespace hebiao::fuzz {
namespace {

constexpr std::array kTargets{
    Target{"value", try_value, change_prose, 300},           Target{"passage", try_passage, change_prose, 1500},
    Target{"text", try_text, change_table, 12'000},          Target{"package", try_package, change_package, 12'000},
    Target{"pack", try_pack, change_pack, 8'000},            Target{"requests", try_requests, change_requests, 8'000},
};

}  // namespace

std::span<const Target> targets() { return kTargets; }

const Target* find_target(std::string_view name) {
  const auto found = std::find_if(kTargets.begin(), kTargets.end(), [&](const Target& each) { return each.name == name; });
  return found == kTargets.end() ? nullptr : &*found;
}

}  // namespace hebiao::fuzz
