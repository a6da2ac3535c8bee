// A list with a first element, by its type: what takes one need not ask whether it is empty.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace hebiao {

template <class T>
class NonEmpty {
 public:
  explicit NonEmpty(T first) { items_.push_back(std::move(first)); }
  // nullopt if there is nothing in it.
  static std::optional<NonEmpty> of(std::vector<T> items) {
    if (items.empty()) return std::nullopt;
    return NonEmpty(std::move(items));
  }

  void push_back(T item) { items_.push_back(std::move(item)); }
  [[nodiscard]] const T& front() const { return items_.front(); }
  [[nodiscard]] const T& back() const { return items_.back(); }
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  const T& operator[](std::size_t i) const { return items_[i]; }
  [[nodiscard]] auto begin() { return items_.begin(); }
  [[nodiscard]] auto end() { return items_.end(); }
  [[nodiscard]] auto begin() const { return items_.begin(); }
  [[nodiscard]] auto end() const { return items_.end(); }

 private:
  explicit NonEmpty(std::vector<T> items) : items_(std::move(items)) {}

  std::vector<T> items_;
};

}  // namespace hebiao
