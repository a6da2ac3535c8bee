#include "json/parse.h"

#include <algorithm>
#include <optional>

#include "base/ranges.h"
#include "json/limits.h"

namespace hebiao::json {
namespace {

// Builds the value and stops at once where the text is no JSON or goes past a limit: memory stays within a few times
// the limits, and neither depth nor the number of members costs more than they allow.
class Builder : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t&) override { return put(value); }
  bool string(string_t& value) override { return has_room_for(value) && put(std::move(value)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    Json& object = *open_.back();
    member_ = &object[value];
    if (object.size() > kMaxMembers) return refuse("too many members", kMaxMembers, " members of one object at most");
    return has_room_for(value);
  }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
    position_ = at;
    return false;
  }

  [[nodiscard]] Json& result() { return root_; }
  [[nodiscard]] const std::optional<Error>& refusal() const { return refusal_; }
  [[nodiscard]] std::size_t position() const { return position_; }

 private:
  bool refuse(const char* what, std::size_t most, const char* of_what) {
    refusal_ = Error{what, "", std::to_string(most) + of_what};
    return false;
  }

  bool has_room_for(const string_t& value) {
    string_bytes_ += value.size();
    return string_bytes_ <= kMaxStringBytes || refuse("too much text", kMaxStringBytes >> 20, " MiB at most");
  }

  bool put(Json value) {
    if (++values_ > kMaxValues) return refuse("too many values", kMaxValues, " values at most");
    Json& place = open_.empty() ? root_ : open_.back()->is_array() ? open_.back()->emplace_back() : *member_;
    place = std::move(value);
    last_ = &place;
    return true;
  }

  bool open(Json value) {
    if (open_.size() >= kMaxDepth) return refuse("nested too deeply", kMaxDepth, " levels at most");
    if (!put(std::move(value))) return false;
    open_.push_back(last_);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  Json root_;
  std::vector<Json*> open_;  // what is open holds still until it is closed: only its last child grows
  Json* member_ = nullptr;   // of the innermost object, waiting for its value
  Json* last_ = nullptr;
  std::size_t values_ = 0;
  std::size_t string_bytes_ = 0;
  std::size_t position_ = 0;
  std::optional<Error> refusal_;
};

std::string place_of(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, std::min(position > 0 ? position - 1 : 0, text.size()));
  const auto line = ranges::count(before, '\n') + 1;
  const auto last = before.rfind('\n');
  const std::size_t column = before.size() - (last == std::string_view::npos ? 0 : last + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

}  // namespace

Result<Json> parse(std::string_view text) {
  if (text.size() > kMaxInputBytes) {
    return Error{"input too large", std::to_string(text.size()) + " bytes", std::to_string(kMaxInputBytes >> 20) + " MiB at most"};
  }
  Builder builder;
  if (Json::sax_parse(text, &builder)) return std::move(builder.result());
  if (builder.refusal()) return *builder.refusal();
  return Error{"not valid JSON", place_of(text, builder.position()), "a JSON text"};
}

std::string dump(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string string_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json& member(const Json& json, const char* key) {
  static const Json none = Json::object();
  const auto found = json.find(key);
  return found == json.end() ? none : *found;
}

int index_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_integer()) return -1;
  const auto value = found->get<std::int64_t>();
  return value < 0 || value > 1'000'000'000 ? -1 : static_cast<int>(value);
}

}  // namespace hebiao::json
