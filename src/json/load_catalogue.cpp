#include "json/load_catalogue.h"

#include "base/ranges.h"
#include "json/embedded.h"
#include "json/rule_json.h"
#include "json/template_json.h"

namespace hebiao::json {
namespace {

std::string_view stem(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

text::Lexicons load_lexicons() {
  text::Lexicons out;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with("lexicons/")) out.add(std::string(stem(file.path)), text::Lexicon::parse(file.text));
  }
  return out;
}

Result<rules::RuleInfo> load_rule(const rules::RegistryEntry& entry) {
  const std::string path = "rules/" + std::string(entry.family) + '/' + std::string(entry.id) + ".json";
  const auto files = embedded_files();
  const auto file = ranges::find_if(files, [&path](const EmbeddedFile& each) { return each.path == path; });
  if (file == files.end()) return Error{"rule without data", path, "a file"};
  auto rule = read_rule(file->text, path);
  if (!rule) return rule;
  if (rule->id != entry.id) return Error{"wrong data", path + "#/id", std::string(entry.id)};
  rule->family = std::string(entry.family);
  rule->judge = entry.judge;
  return rule;
}

}  // namespace

Result<std::unique_ptr<rules::Catalogue>> load_catalogue() {
  auto out = std::make_unique<rules::Catalogue>(load_lexicons());
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with("templates/")) continue;
    auto tpl = read_template(file.text, file.path);
    if (!tpl) return tpl.error();
    out->templates.push_back(std::move(*tpl));
  }
  for (const rules::RegistryEntry& entry : rules::registry()) {
    auto rule = load_rule(entry);
    if (!rule) return rule.error();
    out->rules.push_back(std::move(*rule));
  }
  return out;
}

}  // namespace hebiao::json
