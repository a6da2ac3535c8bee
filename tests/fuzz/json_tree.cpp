#include "fuzz/json_tree.h"

#include <iterator>

#include "fuzz/changes.h"

namespace hebiao::fuzz {
namespace {

using json::Json;
using test::Chance;

void collect(Json& node, std::vector<Json*>& out) {
  out.push_back(&node);
  if (!node.is_structured()) return;
  for (Json& child : node) collect(child, out);
}

// A value that nobody expects there.
Json odd_value(const Stock& stock, Chance& chance) {
  switch (chance.below(12)) {
    case 0: return nullptr;
    case 1: return true;
    case 2: return Json::array();
    case 3: return Json::object();
    case 4: return Json::array({nullptr});
    case 5: return -1;
    case 6: return 9223372036854775807;
    case 7: return 1e300;
    case 8: return 0;
    case 9: return "";
    case 10: return Json{{stock.name(chance), stock.text(chance)}};
    default: return static_cast<int>(chance.below(1200));
  }
}

// A child of `parent`, by its place.
Json::iterator child(Json& parent, Chance& chance) { return std::next(parent.begin(), static_cast<std::ptrdiff_t>(chance.below(parent.size()))); }

void rename(Json& object, const Stock& stock, Chance& chance) {
  const auto at = child(object, chance);
  Json value = *at;
  object.erase(at);
  object[stock.name(chance)] = std::move(value);
}

void repeat(Json& list, Chance& chance) {
  const Json item = *child(list, chance);
  for (std::size_t left = chance.once_in(6) ? 20 : 1; left > 0; --left) list.push_back(item);
}

void change_structure(Json& node, const Stock& stock, Chance& chance) {
  if (node.empty() || chance.once_in(4)) {
    if (node.is_object()) node[stock.name(chance)] = chance.once_in(2) ? Json(stock.text(chance)) : odd_value(stock, chance);
    else node.push_back(chance.once_in(2) ? Json(stock.text(chance)) : odd_value(stock, chance));
  } else if (chance.once_in(3)) {
    node.erase(child(node, chance));
  } else if (node.is_array()) {
    repeat(node, chance);
  } else {
    rename(node, stock, chance);
  }
}

}  // namespace

std::optional<Json> tree_of(const std::string& text) {
  auto parsed = json::parse(text);
  if (!parsed) return std::nullopt;
  return std::move(*parsed);
}

void change_tree(Json& root, const Stock& stock, Chance& chance) {
  std::vector<Json*> nodes;
  collect(root, nodes);
  Json& node = *nodes[chance.below(nodes.size())];
  if (chance.once_in(10)) {
    node = odd_value(stock, chance);
  } else if (chance.once_in(10)) {
    const Json other = *nodes[chance.below(nodes.size())];
    node = other;
  } else if (node.is_structured()) {
    change_structure(node, stock, chance);
  } else if (node.is_string() && chance.once_in(2)) {
    node = change_prose(node.get<std::string>(), chance);
  } else {
    node = stock.text(chance);
  }
}

}  // namespace hebiao::fuzz
