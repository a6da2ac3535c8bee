// No rule pack breaks the core: it is refused with the place of what is wrong, or every form can be filled and judged with it.
#include <cstdlib>
#include <filesystem>

#include "hostile_packs.h"
#include "json/embedded.h"
#include "json/word_list.h"

using namespace hebiao;
using json::Json;
using test::hostile_pack;
using test::load_pack;

namespace {

Json parsed(const char* path) { return *json::parse(test::slurp(test::source_path(path))); }

// A few forms of tests/clean and tests/golden, others each time.
std::vector<std::string> some_forms(std::size_t from) {
  constexpr std::size_t kStep = 27;
  static const std::vector<std::string> all = [] {
    std::vector<std::string> out;
    for (const char* folder : {"tests/clean", "tests/golden"}) {
      for (const auto& file : std::filesystem::directory_iterator(test::source_path(folder))) {
        if (file.path().extension() == ".txt") out.push_back(file.path().string());
      }
    }
    std::sort(out.begin(), out.end());
    return out;
  }();
  std::vector<std::string> out;
  for (std::size_t i = from % kStep; i < all.size(); i += kStep) out.push_back(test::slurp(all[i]));
  return out;
}

void judge_some(const rules::Catalogue& catalogue, std::size_t from) {
  for (const std::string& text : some_forms(from)) {
    auto input = json::read_input(text, catalogue);
    if (input) test::use(catalogue, std::move(input->package));  // a pack may take the words away by which a form is known
  }
}

std::string said(const Error& error) { return error.where + ": " + error.message + "; " + error.expected; }

Json words(int count, const std::string& stem) {
  Json out = Json::array();
  for (int i = 0; i < count; ++i) out.push_back(stem + std::to_string(i));
  return out;
}

Json pack_with(const char* member, Json value) { return {{"hebiaoRules", 1}, {"name", "p"}, {member, std::move(value)}}; }

int runs() {
  const char* wanted = std::getenv("HEBIAO_PACK_MUTATIONS");
  return wanted ? std::atoi(wanted) : 200;
}

// A random value inside a JSON value, and its key in what holds it.
struct Spot {
  Json* holder;
  std::string key;
  std::size_t index;
};

void gather(Json& value, std::vector<Spot>& out) {
  if (value.is_object()) {
    for (auto& item : value.items()) out.push_back({&value, item.key(), 0});
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) out.push_back({&value, "", i});
  } else {
    return;
  }
  for (Json& each : value) gather(each, out);
}

const std::vector<Json>& wrong_values() {
  static const std::vector<Json> values = {nullptr, true, 0, -1, 1e18, 18446744073709551615u, 0.5, "", " ", "a/b", "\x01", "\n", "name", "level1",
                                           "indicators", "{year}", "{", std::string(3000, 'x'), "\xf0\x9f\x98\x80", "\u5143", Json::array(), Json::object(),
                                           Json::array({""}), Json::array({Json::object()}), "value", "money", "rows", "choice", "sum_equals"};
  return values;
}

void damage(Json& pack, std::mt19937& random) {
  std::vector<Spot> spots;
  gather(pack, spots);
  const Spot& spot = spots[random() % spots.size()];
  const bool object = spot.holder->is_object();
  Json& value = object ? (*spot.holder)[spot.key] : (*spot.holder)[spot.index];
  switch (random() % 5) {
    case 0:
      if (object) spot.holder->erase(spot.key);
      else spot.holder->erase(spot.index);
      return;
    case 1:
      if (!object) spot.holder->push_back(Json(value));
      else (*spot.holder)[spot.key + "x"] = Json(value);
      return;
    case 2: {
      const Spot& other = spots[random() % spots.size()];
      const Json copy = other.holder->is_object() ? (*other.holder)[other.key] : (*other.holder)[other.index];
      value = copy;
      return;
    }
    default: value = wrong_values()[random() % wrong_values().size()];
  }
}

}  // namespace

TEST_CASE("every hostile pack is refused at its place, or the core lives on") {
  int refused = 0;
  std::size_t accepted = 0;
  for (const Json& line : parsed("tests/json/packs/hostile.json")) {
    CAPTURE(json::dump(line).substr(0, 400));
    const auto loaded = load_pack(hostile_pack(line));
    if (!line.contains("where")) {
      CHECK_MESSAGE(loaded.catalogue, said(loaded.why));
      if (loaded.catalogue) judge_some(*loaded.catalogue, accepted++);
      if (loaded.catalogue) test::use_template(*loaded.catalogue, loaded.catalogue->templates.back(), Json::object());
      continue;
    }
    CHECK_MESSAGE(!loaded.catalogue, "accepted");
    if (loaded.catalogue) continue;
    ++refused;
    const std::string expected = line["expect"].get<std::string>();
    CHECK_MESSAGE(loaded.why.where.starts_with("pack.json"), said(loaded.why));
    CHECK_MESSAGE(said(loaded.why).find(line["where"].get<std::string>()) != std::string::npos, said(loaded.why));
    CHECK_MESSAGE(said(loaded.why).find(expected) != std::string::npos, said(loaded.why));
  }
  MESSAGE(refused << " refused, " << accepted << " accepted");
  CHECK(refused > 250);
}

TEST_CASE("too much of anything is refused") {
  CHECK_FALSE(load_pack(pack_with("lexicons", {{"generic_names", {{"add", words(2001, "w")}}}})).catalogue);
  Json fields = Json::array();
  for (int i = 0; i < 301; ++i) fields.push_back({{"id", "f" + std::to_string(i)}, {"type", "text"}, {"label", "f" + std::to_string(i)}});
  Json tpl = test::local_template("project");
  tpl["fields"] = fields;
  CHECK(said(load_pack(pack_with("templates", Json::array({tpl}))).why) == "pack.json#/templates/0/fields: wrong data; 300 items at most");
  tpl = test::local_template("project");
  for (int i = 0; i < 31; ++i) tpl["tables"][0]["columns"].push_back({{"id", "c" + std::to_string(i)}, {"type", "text"}, {"label", "c" + std::to_string(i)}});
  CHECK(said(load_pack(pack_with("templates", Json::array({tpl}))).why) == "pack.json#/templates/0/tables/0/columns: wrong data; 30 items at most");
  CHECK(said(load_pack(pack_with("version", std::string(json::kMaxPackBytes, 'x'))).why).find("rule pack too large") != std::string::npos);
  Json deep = 1;
  for (int i = 0; i < 100; ++i) deep = Json::array({deep});
  CHECK(said(load_pack(pack_with("standards", deep)).why).find("nested too deeply") != std::string::npos);
  const auto pack = json::read_rule_pack(json::dump(pack_with("version", "1")), "pack.json");
  REQUIRE(pack);
  CHECK_FALSE(json::load_catalogue(std::vector<json::RulePack>(json::kMaxPacks + 1, *pack)));
}

TEST_CASE("forms are judged without any one of the word lists") {
  std::size_t at = 0;
  for (const json::EmbeddedFile& file : json::embedded_files()) {
    if (!file.path.starts_with("lexicons/")) continue;
    const std::string name(file.path.substr(9, file.path.size() - 13));
    const auto list = json::WordList::find(name);
    if (!list) continue;
    CAPTURE(name);
    Json all = Json::array();
    for (const auto& entry : list->words().entries()) all.push_back(test::u8(entry.word));
    const auto loaded = load_pack(pack_with("lexicons", {{name, {{"remove", all}}}}));
    // Without its units a form's amounts could not be read at all: such a pack is refused.
    CHECK_MESSAGE(bool(loaded.catalogue) == (name != "units"), said(loaded.why));
    if (loaded.catalogue) judge_some(*loaded.catalogue, at++);
  }
}

TEST_CASE("a damaged template is refused or can be filled") {
  auto with = json::load_catalogue();
  REQUIRE(with);
  std::vector<Json> whole;
  for (const auto& tpl : test::catalogue().templates) {
    whole.push_back(*json::parse(tpl.source));
    whole.back()["id"] = "local_2027";
  }
  const Json filled = [] {
    const auto read = json::read_input(test::slurp(test::source_path("tests/clean/project-road.txt")), test::catalogue());
    return json::write(read->package.forms.front());
  }();
  std::mt19937 random(20);
  int accepted = 0;
  for (int run = 0; run < runs(); ++run) {
    Json pack = pack_with("templates", Json::array({whole[random() % whole.size()]}));
    for (int times = 1 + static_cast<int>(random() % 2); times > 0; --times) damage(pack["templates"][0], random);
    const auto read = json::read_rule_pack(json::dump(pack), "pack.json");
    if (!read || json::apply_pack(*read, **with)) continue;
    ++accepted;
    CAPTURE(run);
    test::use_template(**with, (*with)->templates.back(), filled);
    (*with)->templates.pop_back();
  }
  MESSAGE(runs() << " damaged templates, " << accepted << " accepted");
}

TEST_CASE("a damaged pack is refused or forms are judged with it") {
  const Json whole = parsed("tests/json/packs/sample.json");
  std::mt19937 random(21);
  std::size_t accepted = 0;
  for (int run = 0; run < runs() / 8; ++run) {
    CAPTURE(run);
    Json pack = whole;
    damage(pack, random);
    const auto loaded = load_pack(pack);
    if (loaded.catalogue) judge_some(*loaded.catalogue, accepted++);
  }
  MESSAGE((runs() / 8) << " damaged packs, " << accepted << " accepted");
}

TEST_CASE("built-in word lists mean what they say they mean") {
  for (const json::EmbeddedFile& file : json::embedded_files()) {
    if (!file.path.starts_with("lexicons/")) continue;
    const json::WordList list(file.text);
    CAPTURE(std::string(file.path));
    if (file.path == "lexicons/expenditure_standards.txt") continue;  // standards of packs: read_standards
    for (const auto& entry : list.words().entries()) {
      const bool bare = entry.meaning.empty();
      const bool fits = list.fits(entry.meaning) || (bare && list.fits(std::nullopt));
      CHECK_MESSAGE(fits, test::u8(entry.word) << " -> " << entry.meaning << "; " << list.expected());
    }
  }
}
