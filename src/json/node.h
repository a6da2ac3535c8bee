// Reads data files that people write: each wrong member becomes an Error with file, path and what was expected.
// The first error is kept; reading goes on with defaults, so that the caller checks once at the end.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/parse.h"
#include "text/normal.h"

namespace hebiao::json {

class Node {
 public:
  Node(const Json& value, std::string where, std::optional<Error>& error)
      : value_(&value), where_(std::move(where)), error_(&error) {}

  [[nodiscard]] const Json& raw() const { return *value_; }
  [[nodiscard]] bool has(std::string_view key) const { return value_->is_object() && value_->contains(key); }
  [[nodiscard]] Node at(std::string_view key) const { return {has(key) ? (*value_)[std::string(key)] : nothing(), where_ + "/" + std::string(key), *error_}; }

  [[nodiscard]] std::string string() const {
    if (value_->is_string()) return value_->get<std::string>();
    return complain("a string"), std::string();
  }
  // A member that may be missing.
  [[nodiscard]] std::string string(std::string_view key) const { return has(key) ? at(key).string() : std::string(); }
  [[nodiscard]] std::u16string text(std::string_view key) const { return text::from_utf8(string(key)); }
  [[nodiscard]] bool flag(std::string_view key) const {
    if (!has(key)) return false;
    const Node node = at(key);
    if (!node.value_->is_boolean()) node.complain("true or false");
    return node.value_->is_boolean() && node.value_->get<bool>();
  }
  [[nodiscard]] int integer(std::string_view key) const {
    if (!has(key)) return 0;
    const Node node = at(key);
    if (!node.value_->is_number_integer()) node.complain("a whole number");
    return node.value_->is_number_integer() ? node.value_->get<int>() : 0;
  }
  [[nodiscard]] std::vector<Node> items() const {
    std::vector<Node> out;
    if (!value_->is_array()) return complain("a list"), out;
    for (std::size_t i = 0; i < value_->size(); ++i) {
      out.push_back({(*value_)[i], where_ + "/" + std::to_string(i), *error_});
    }
    return out;
  }
  // The items of an array member; none if it is missing.
  [[nodiscard]] std::vector<Node> list(std::string_view key) const {
    return has(key) ? at(key).items() : std::vector<Node>{};
  }
  [[nodiscard]] std::vector<std::string> strings(std::string_view key) const {
    std::vector<std::string> out;
    for (const Node& node : list(key)) out.push_back(node.string());
    return out;
  }
  [[nodiscard]] std::vector<std::u16string> texts(std::string_view key) const {
    std::vector<std::u16string> out;
    for (const Node& node : list(key)) out.push_back(text::from_utf8(node.string()));
    return out;
  }
  // One of the named values.
  template <class Value, std::size_t N>
  [[nodiscard]] Value one_of(std::string_view key, const std::pair<std::string_view, Value> (&names)[N], Value otherwise) const {
    if (!has(key)) return otherwise;
    const std::string given = string(key);
    std::string expected = "one of";
    for (const auto& [name, value] : names) {
      if (name == given) return value;
      expected += " " + std::string(name);
    }
    at(key).complain(expected);
    return otherwise;
  }
  // Any other member is an error: a misspelt one would do nothing.
  void allow(std::initializer_list<std::string_view> names) const {
    if (!value_->is_object()) return complain("an object");
    std::string expected = "one of";
    for (const std::string_view name : names) expected += " " + std::string(name);
    for (const auto& item : value_->items()) {
      if (std::find(names.begin(), names.end(), item.key()) == names.end()) at(item.key()).complain(expected);
    }
  }
  void require(std::string_view key, std::string_view expected) const {
    if (!has(key)) at(key).complain(std::string(expected));
  }
  void complain(std::string expected) const {
    if (!*error_) *error_ = Error{"wrong data", where_, std::move(expected)};
  }

 private:
  static const Json& nothing() {
    static const Json none;
    return none;
  }
  const Json* value_;
  std::string where_;
  std::optional<Error>* error_;
};

}  // namespace hebiao::json
