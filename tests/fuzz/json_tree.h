// Changes of a JSON tree at random: members exchanged, repeated, renamed, taken out, their values replaced.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "chance.h"
#include "json/parse.h"

namespace hebiao::fuzz {

// What a kind of document is made of: a name of a member, a text that may stand in it.
struct Stock {
  std::function<std::string(test::Chance&)> name;
  std::function<std::string(test::Chance&)> text;
};

std::optional<json::Json> tree_of(const std::string& text);
void change_tree(json::Json& root, const Stock& stock, test::Chance& chance);

}  // namespace hebiao::fuzz
