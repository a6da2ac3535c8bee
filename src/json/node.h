// Reads data files that people write: each wrong member becomes an Error with file, path and what was expected.
// The first error is kept; reading goes on with defaults, so that the caller checks once at the end.
// A list or an object holds at most kMaxItems, a text kMaxText characters without control characters.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/limits.h"
#include "json/parse.h"
#include "text/normal.h"

namespace hebiao::json {

class Node {
 public:
  Node(const Json& value, std::string where, std::optional<Error>& error)
      : value_(&value), where_(std::move(where)), error_(&error) {}

  [[nodiscard]] const std::string& where() const { return where_; }
  [[nodiscard]] const Json& raw() const { return *value_; }
  [[nodiscard]] bool has(std::string_view key) const { return value_->is_object() && value_->contains(key); }
  [[nodiscard]] Node at(std::string_view key) const {
    return {has(key) ? (*value_)[std::string(key)] : nothing(), where_ + "/" + std::string(key.substr(0, kMaxPathPart)), *error_};
  }

  [[nodiscard]] std::string string() const {
    if (!value_->is_string()) return complain("a string"), std::string();
    const auto& out = *value_->get_ptr<const std::string*>();
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; };
    if (out.size() > kMaxText) return complain(at_most(kMaxText, "bytes")), std::string();
    if (std::any_of(out.begin(), out.end(), is_control)) return complain("a text without line breaks and control characters"), std::string();
    return out;
  }
  // A member that may be missing.
  [[nodiscard]] std::string string(std::string_view key) const { return has(key) ? at(key).string() : std::string(); }
  [[nodiscard]] std::u16string text(std::string_view key) const { return text::from_utf8(string(key)); }
  // A text that must be there and says something.
  [[nodiscard]] std::u16string line() const {
    std::u16string out = text::from_utf8(string());
    if (text::label_key(out).empty()) complain("a text that isn't blank");
    return out;
  }
  [[nodiscard]] std::u16string line(std::string_view key) const { return at(key).line(); }
  // The name of a thing for other members and for paths.
  [[nodiscard]] std::string id() const {
    const std::string out = string();
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    const bool fine = !out.empty() && out.size() <= kMaxId && out[0] >= 'a' && out[0] <= 'z' && std::all_of(out.begin(), out.end(), is_letter);
    if (!fine) complain("an id: small letters, digits and _, a letter first");
    return out;
  }
  [[nodiscard]] bool flag(std::string_view key) const {
    if (!has(key)) return false;
    const Node node = at(key);
    if (!node.value_->is_boolean()) node.complain("true or false");
    return node.value_->is_boolean() && node.value_->get<bool>();
  }
  // `least` where it is missing.
  [[nodiscard]] int integer(std::string_view key, int least, int most) const {
    if (!has(key)) return least;
    const Node node = at(key);
    const bool whole = node.value_->is_number_integer();
    const bool huge = node.value_->is_number_unsigned() && node.value_->get<std::uint64_t>() > kMaxItems;
    const std::int64_t out = whole && !huge ? node.value_->get<std::int64_t>() : 0;
    if (whole && !huge && out >= least && out <= most) return static_cast<int>(out);
    return node.complain("a whole number from " + std::to_string(least) + " to " + std::to_string(most)), least;
  }
  // An item of a list that is there.
  [[nodiscard]] Node at(std::string_view key, std::size_t index) const {
    const Node list = at(key);
    return {(*list.value_)[index], list.where_ + "/" + std::to_string(index), *error_};
  }
  [[nodiscard]] std::vector<Node> items() const {
    std::vector<Node> out;
    if (!value_->is_array()) return complain("a list"), out;
    if (value_->size() > kMaxItems) return complain(at_most(kMaxItems, "items")), out;
    for (std::size_t i = 0; i < value_->size(); ++i) {
      out.push_back({(*value_)[i], where_ + "/" + std::to_string(i), *error_});
    }
    return out;
  }
  // The members of an object whose keys are names.
  [[nodiscard]] std::vector<std::pair<std::string, Node>> members() const {
    std::vector<std::pair<std::string, Node>> out;
    if (!value_->is_object()) return complain("an object"), out;
    if (value_->size() > kMaxItems) return complain(at_most(kMaxItems, "items")), out;
    for (const auto& item : value_->items()) out.emplace_back(item.key(), Node(item.value(), where_ + "/" + item.key().substr(0, kMaxPathPart), *error_));
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
  // None of them blank.
  [[nodiscard]] std::vector<std::u16string> lines(std::string_view key) const {
    std::vector<std::u16string> out;
    for (const Node& node : list(key)) out.push_back(node.line());
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
      if (std::find(names.begin(), names.end(), item.key()) != names.end()) continue;
      return at(item.key()).complain(expected);
    }
  }
  void require(std::string_view key, std::string_view expected) const {
    if (!has(key)) at(key).complain(std::string(expected));
  }
  [[nodiscard]] bool failed() const { return error_->has_value(); }
  void complain(std::string expected) const {
    if (!*error_) *error_ = Error{"wrong data", where_, std::move(expected)};
  }

 private:
  static constexpr std::size_t kMaxPathPart = 100;  // of a key that somebody made up
  static std::string at_most(std::size_t most, const char* what) { return std::to_string(most) + ' ' + what + " at most"; }
  static const Json& nothing() {
    static const Json none;
    return none;
  }
  const Json* value_;
  std::string where_;
  std::optional<Error>* error_;
};

}  // namespace hebiao::json
