#include "base/ranges.h"

#include <numeric>

namespace hebiao::ranges {

std::vector<std::size_t> stable_order(std::size_t size, bool (*before)(const void* test, std::size_t a, std::size_t b), const void* test) {
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [=](std::size_t a, std::size_t b) { return before(test, a, b) || (a < b && !before(test, b, a)); });
  return order;
}

}  // namespace hebiao::ranges
