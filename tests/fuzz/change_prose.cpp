#include <vector>

#include "fuzz/changes.h"
#include "fuzz/sentences.h"
#include "json/embedded.h"
#include "text/normal.h"

namespace hebiao::fuzz {
namespace {

// Lines of all word lists, without their meanings.
std::vector<std::string> all_words() {
  std::vector<std::string> out;
  for (const auto& file : json::embedded_files()) {
    if (!file.path.starts_with("lexicons/")) continue;
    for (std::size_t at = 0; at < file.text.size();) {
      const std::size_t end = std::min(file.text.find('\n', at), file.text.size());
      const std::string_view line = file.text.substr(at, end - at);
      if (!line.empty() && line.front() != '#') out.emplace_back(line.substr(0, line.find('\t')));
      at = end + 1;
    }
  }
  return out;
}

// Part of the text again, once or often: what grows too fast shows.
void repeat(std::u16string& text, std::size_t at, std::size_t length, test::Chance& chance) {
  const std::u16string piece = text.substr(at, length);
  for (std::size_t left = chance.once_in(4) ? 40 : 1; left > 0; --left) text.insert(at, piece);
}

}  // namespace

std::string a_sentence(test::Chance& chance) {
  const auto bytes = test::bytes_of_seed(static_cast<std::uint32_t>(chance.below(0xffffffffu)), 1 + chance.below(chance.once_in(4) ? 60 : 12));
  return text::to_utf8(test::sentence_from(bytes));
}

std::string a_word(test::Chance& chance) {
  static const std::vector<std::string> words = all_words();
  return words[chance.below(words.size())];
}

std::string well_formed(std::string_view bytes) {
  std::string out;
  for (auto bad = text::first_ill_formed(bytes); bad; bad = text::first_ill_formed(bytes)) {
    out += bytes.substr(0, *bad);
    bytes.remove_prefix(*bad + 1);
  }
  return out += bytes;
}

std::string change_prose(const std::string& text, test::Chance& chance) {
  constexpr std::u16string_view marks = u"(（)）“”《》[]、，,。；;：:/~-—×*=%‰≥≤<>+. \t\n　\"'1０十年每共\u200b\ufffd\xd83d";
  std::u16string units = text::from_utf8(text);
  const std::size_t at = chance.below(units.size() + 1);
  const std::size_t length = 1 + chance.below(chance.once_in(3) ? 30 : 4);
  switch (chance.below(9)) {
    case 0: return a_sentence(chance);
    case 1:
    case 2: units.insert(at, text::from_utf8(a_sentence(chance))); break;
    case 3: units.insert(at, text::from_utf8(a_word(chance))); break;
    case 4: units.insert(at, 1, marks[chance.below(marks.size())]); break;
    case 5: units.erase(at, length); break;
    case 6: repeat(units, at, length, chance); break;
    case 7: units = units.substr(at) + units.substr(0, at); break;
    default: units.replace(at, length, text::from_utf8(chance.once_in(2) ? a_word(chance) : a_sentence(chance)));
  }
  return text::to_utf8(units);
}

}  // namespace hebiao::fuzz
