// The algorithms over whole ranges that C++20 has and Debian's Emscripten (libc++ 14) has not.
// Same names and meaning as in std::ranges, without projections.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace hebiao::ranges {

template <class Range, class Test>
constexpr bool any_of(Range&& range, Test test) {
  return std::any_of(std::begin(range), std::end(range), test);
}
template <class Range, class Test>
constexpr bool all_of(Range&& range, Test test) {
  return std::all_of(std::begin(range), std::end(range), test);
}
template <class Range, class Test>
constexpr bool none_of(Range&& range, Test test) {
  return std::none_of(std::begin(range), std::end(range), test);
}
template <class Range, class Test>
constexpr auto find_if(Range&& range, Test test) {
  return std::find_if(std::begin(range), std::end(range), test);
}
template <class Range, class Value>
constexpr auto find(Range&& range, const Value& value) {
  return std::find(std::begin(range), std::end(range), value);
}
template <class Range, class Test>
constexpr auto count_if(Range&& range, Test test) {
  return std::count_if(std::begin(range), std::end(range), test);
}
template <class Range, class Value>
constexpr auto count(Range&& range, const Value& value) {
  return std::count(std::begin(range), std::end(range), value);
}
template <class Range, class Out, class Test>
constexpr Out copy_if(Range&& range, Out out, Test test) {
  return std::copy_if(std::begin(range), std::end(range), out, test);
}
template <class Range, class Less>
constexpr auto max_element(Range&& range, Less less) {
  return std::max_element(std::begin(range), std::end(range), less);
}
// The numbers below `size`, as they are sorted. One function for all types: the library's sort is 4 KB of wasm for each.
std::vector<std::size_t> stable_order(std::size_t size, bool (*before)(const void* test, std::size_t a, std::size_t b), const void* test);

template <class Range, class Less>
void stable_sort(Range&& range, Less less) {
  const auto first = std::begin(range);
  const auto before = [&](std::size_t a, std::size_t b) { return less(first[static_cast<std::ptrdiff_t>(a)], first[static_cast<std::ptrdiff_t>(b)]); };
  const auto call = [](const void* test, std::size_t a, std::size_t b) { return (*static_cast<const decltype(before)*>(test))(a, b); };
  std::vector<std::decay_t<decltype(*first)>> sorted;
  for (const std::size_t i : stable_order(static_cast<std::size_t>(std::end(range) - first), call, &before)) {
    sorted.push_back(std::move(first[static_cast<std::ptrdiff_t>(i)]));
  }
  std::move(sorted.begin(), sorted.end(), first);
}
template <class A, class B>
constexpr bool is_permutation(A&& a, B&& b) {
  return std::is_permutation(std::begin(a), std::end(a), std::begin(b), std::end(b));
}

}  // namespace hebiao::ranges
