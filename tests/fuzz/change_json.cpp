// Packages, rule packs and requests: what stands in each, and changes of it.
#include <array>
#include <sstream>

#include "form/damages.h"
#include "fuzz/changes.h"
#include "fuzz/json_tree.h"
#include "json/embedded.h"

namespace hebiao::fuzz {
namespace {

using json::Json;
using test::Chance;

const form::Template& a_template(Chance& chance) {
  const auto& templates = test::catalogue().templates;
  return templates[chance.below(templates.size())];
}

std::string a_path(Chance& chance) {
  const form::Template& tpl = a_template(chance);
  if (chance.once_in(3)) return tpl.fields[chance.below(tpl.fields.size())].id;
  const form::Table& table = tpl.tables[chance.below(tpl.tables.size())];
  return table.id + "/" + std::to_string(chance.below(6)) + "/" + table.columns[chance.below(table.columns.size())].id;
}

std::string form_name(Chance& chance) {
  constexpr std::array names{"forms", "template", "unplaced", "repairs", "waived", "previous", "preamble", "title", "line", "label", "text", "path", "how", "rule", "place", "row", "related"};
  const std::string path = a_path(chance);
  if (chance.once_in(4)) return names[chance.below(names.size())];
  return chance.once_in(2) ? path.substr(0, path.find('/')) : path.substr(path.rfind('/') + 1);
}

std::string form_text(Chance& chance) {
  switch (chance.below(4)) {
    case 0: return a_word(chance);
    case 1: return a_path(chance);
    case 2: return a_template(chance).id;
    default: return a_sentence(chance);
  }
}

// The stem of a file of that folder: a list's name, a rule's id.
std::string a_stem(std::string_view folder, Chance& chance) {
  const auto files = json::embedded_files();
  std::string_view path;
  while (!path.starts_with(folder)) path = files[chance.below(files.size())].path;
  path.remove_prefix(path.rfind('/') + 1);
  return std::string(path.substr(0, path.find('.')));
}

std::string pack_name(Chance& chance) {
  constexpr std::array names{"lexicons", "rules", "standards", "templates", "examples", "add", "remove", "off", "severity", "exempt", "limit", "words", "name", "basis",
                             "fields", "tables", "columns", "taxonomy", "identities", "sections", "label", "aliases", "id", "level2", "type", "parts", "total", "min_rows"};
  switch (chance.below(3)) {
    case 0: return a_stem("lexicons/", chance);
    case 1: return a_stem("rules/", chance);
    default: return names[chance.below(names.size())];
  }
}

// A word alone or with a meaning: one that means something somewhere, or any.
std::string pack_text(Chance& chance) {
  constexpr std::array meanings{"section", "digit", "unit", "money", "ratio", "count", "time", "ge", "le", "about", "half", "edge", "month", "per", "error"};
  constexpr std::array sizes{"0", "1", "-1", "10", "1000000000000000000", "9999999999999999999", "0.000000000001", "x"};
  const std::string meaning = meanings[chance.below(meanings.size())];
  const std::string size = sizes[chance.below(sizes.size())];
  switch (chance.below(6)) {
    case 0: return a_word(chance);
    case 1: return a_word(chance) + "→" + meaning;
    case 2: return a_word(chance) + "→" + a_word(chance);
    case 3: return a_sentence(chance);
    case 4: return a_word(chance) + "→" + meaning + " " + size;
    default: return a_word(chance) + "→" + a_word(chance) + " " + meaning + " " + size;
  }
}

const Stock kForms{form_name, form_text};
const Stock kPacks{pack_name, pack_text};

std::string change_json(const std::string& text, const Stock& stock, Chance& chance) {
  auto tree = tree_of(text);
  if (!tree) return change_prose(text, chance);
  change_tree(*tree, stock, chance);
  return json::dump(*tree);
}

std::string a_request(Chance& chance) {
  constexpr std::array ops{"set", "set", "set", "insertRow", "removeRow", "moveRow", "addForm", "removeForm", "setWaived", "waiver", "setPrevious", "open", "close", "read", "check", "value", "use"};
  const std::string op = ops[chance.below(ops.size())];
  const std::string path = a_path(chance);
  const bool cell = op == "set" || op == "waiver";
  Json out{{"op", op}, {"session", chance.below(2)}, {"form", chance.below(3)}, {"path", cell ? path : path.substr(0, path.find('/'))}};
  if (cell || op == "value" || op == "read" || op == "check") out["text"] = chance.once_in(8) ? "" : a_sentence(chance);
  if (op.ends_with("Row")) out["at"] = chance.below(6);
  if (op == "moveRow") out["to"] = chance.below(6);
  if (op == "insertRow") out["row"] = {{form_name(chance), a_sentence(chance)}, {"level2", a_word(chance)}};
  if (op == "addForm") out["template"] = a_template(chance).id;
  if (op == "open") out["package"] = {{"forms", {{{"template", a_template(chance).id}, {"name", a_word(chance)}}}}};
  if (op == "setPrevious" && chance.once_in(2)) out["previous"] = {{"forms", {{{"template", a_template(chance).id}, {"name", a_word(chance)}}}}};
  if (op == "value") out[chance.once_in(2) ? "claims" : "all"] = true;
  if (op == "setWaived") out["waived"] = {{{"rule", a_stem("rules/", chance)}, {"place", path}, {"text", a_word(chance)}}};
  if (op == "use") out["packs"] = Json::array();
  return json::dump(out);
}

}  // namespace

std::string change_package(const std::string& text, Chance& chance) { return change_json(text, kForms, chance); }

std::string change_pack(const std::string& text, Chance& chance) { return change_json(text, kPacks, chance); }

std::string change_requests(const std::string& text, Chance& chance) {
  std::vector<std::string> lines;
  std::istringstream all(text);
  for (std::string line; std::getline(all, line);) lines.push_back(std::move(line));
  if (lines.empty()) lines.push_back(a_request(chance));
  const std::size_t at = chance.below(lines.size());
  switch (chance.below(6)) {
    case 0: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at)); break;
    case 1: std::swap(lines[at], lines[chance.below(lines.size())]); break;
    case 2: lines.push_back(std::string(lines[at])); break;
    case 3: lines[at] = change_json(lines[at], kForms, chance); break;
    default: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, a_request(chance));
  }
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

}  // namespace hebiao::fuzz
