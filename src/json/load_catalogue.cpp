#include "json/load_catalogue.h"

#include "base/ranges.h"
#include "json/embedded.h"
#include "json/limits.h"
#include "json/rule_json.h"
#include "json/template_json.h"

namespace hebiao::json {
namespace {

std::string_view stem(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

// A list with the words that packs add to it or take from it; a word added again has the new meaning.
text::Lexicon changed(const text::Lexicon& list, std::string_view name, const std::vector<RulePack>& packs) {
  std::vector<text::Entry> entries = list.entries();
  const auto take = [&](const std::u16string& word) { std::erase_if(entries, [&](const text::Entry& each) { return each.word == word; }); };
  for (const RulePack& pack : packs) {
    for (const LexiconChange& change : pack.lexicons) {
      if (change.name != name) continue;
      for (const std::u16string& word : change.remove) take(word);
      for (const text::Entry& entry : change.add) take(entry.word);
      entries.insert(entries.end(), change.add.begin(), change.add.end());
    }
  }
  return text::Lexicon(std::move(entries));
}

text::Lexicons load_lexicons(const std::vector<RulePack>& packs) {
  text::Lexicons out;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with("lexicons/")) continue;
    const std::string name(stem(file.path));
    text::Lexicon list = text::Lexicon::parse(file.text);
    out.add(name, packs.empty() ? std::move(list) : changed(list, name, packs));
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

Result<std::unique_ptr<rules::Catalogue>> load_catalogue(const std::vector<RulePack>& packs) {
  if (packs.size() > kMaxPacks) return Error{"too many rule packs", packs[kMaxPacks].source, std::to_string(kMaxPacks) + " packs at most"};
  auto out = std::make_unique<rules::Catalogue>(load_lexicons(packs));
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
  for (const RulePack& pack : packs) {
    if (auto error = apply_pack(pack, *out)) return *error;
  }
  for (const RulePack& pack : packs) {
    if (auto error = run_examples(pack, *out)) return *error;
  }
  return out;
}

}  // namespace hebiao::json
