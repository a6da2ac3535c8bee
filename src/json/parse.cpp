#include "json/parse.h"

#include <algorithm>

#include "base/ranges.h"
#include "json/limits.h"

namespace hebiao::json {
namespace {

// Accepts everything and remembers where the text stops being JSON.
struct Locator : nlohmann::json_sax<Json> {
  std::size_t position = 0;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
    position = at;
    return false;
  }
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
    return Error{"input too large", std::to_string(text.size()) + " bytes", std::to_string(kMaxInputBytes) + " bytes at most"};
  }
  bool too_deep = false;
  const auto watch_depth = [&too_deep](int depth, Json::parse_event_t, Json&) {
    too_deep |= depth > kMaxDepth;
    return depth <= kMaxDepth;
  };
  Json out = Json::parse(text, watch_depth, false);
  if (too_deep) return Error{"nested too deeply", "", std::to_string(kMaxDepth) + " levels at most"};
  if (!out.is_discarded()) return out;
  Locator locator;
  Json::sax_parse(text, &locator);
  return Error{"not valid JSON", place_of(text, locator.position), "a JSON text"};
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
