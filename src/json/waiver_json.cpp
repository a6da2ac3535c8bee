#include "json/waiver_json.h"

#include "text/normal.h"

namespace hebiao::json {

using text::from_utf8;
using text::to_utf8;

Json write(const form::Waiver& waiver) {
  Json out{{"rule", waiver.rule}, {"place", waiver.place}, {"row", to_utf8(waiver.row)}, {"text", to_utf8(waiver.text)}};
  for (const auto& text : waiver.related) out["related"].push_back(to_utf8(text));
  if (!waiver.by.empty()) out["by"] = to_utf8(waiver.by);
  if (!waiver.at.empty()) out["at"] = to_utf8(waiver.at);
  if (!waiver.reason.empty()) out["reason"] = to_utf8(waiver.reason);
  return out;
}

Json write(const std::vector<form::Waiver>& waivers) {
  Json out = Json::array();
  for (const form::Waiver& each : waivers) out.push_back(write(each));
  return out;
}

std::optional<form::Waiver> read_waiver(const Json& item) {
  const auto text = [&](const char* key) { return from_utf8(string_of(item, key)); };
  form::Waiver waiver{string_of(item, "rule"), string_of(item, "place"), text("row"), text("text"), {}, text("by"), text("at"),
                      text("reason")};
  if (waiver.rule.empty()) return std::nullopt;
  if (const Json& related = member(item, "related"); related.is_array()) {
    for (const Json& each : related) {
      if (each.is_string()) waiver.related.push_back(from_utf8(each.get<std::string>()));
    }
  }
  return waiver;
}

}  // namespace hebiao::json
