// A value or an Error. Errors are for authors of templates, packs and input files, or for callers;
// what a person typed wrong is a Finding, never an Error. Nothing throws across a folder boundary.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace hebiao {

// All three in UTF-8. `where` names a file, a JSON path, a line or a byte; `expected` says what would be right.
struct Error {
  std::string message;
  std::string where;
  std::string expected;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const {
    assert(state_.index() == 1);
    return *std::get_if<1>(&state_);
  }

 private:
  T& value() {
    assert(state_.index() == 0);
    return *std::get_if<0>(&state_);
  }
  const T& value() const {
    assert(state_.index() == 0);
    return *std::get_if<0>(&state_);
  }
  std::variant<T, Error> state_;
};

}  // namespace hebiao
