#include "json/word_list.h"

#include <vector>

#include "base/decimal.h"
#include "base/ranges.h"
#include "json/embedded.h"
#include "text/normal.h"

namespace hebiao::json {
namespace {

constexpr std::string_view kShape = "# meaning: ";
constexpr std::string_view kArrow = "\xe2\x86\x92";
constexpr std::int64_t kLargestFactor = 1'000'000'000'000;

std::vector<std::string_view> split(std::string_view text, std::string_view at) {
  std::vector<std::string_view> out;
  for (auto end = text.find(at); end != std::string_view::npos; end = text.find(at)) {
    out.push_back(text.substr(0, end));
    text.remove_prefix(end + at.size());
  }
  out.push_back(text);
  return out;
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

bool is_number(std::string_view part, Decimal least, Decimal most) {
  const auto number = Decimal::parse(part);
  return number && least <= *number && *number <= most;
}

bool fits_token(std::string_view token, std::string_view part) {
  if (part.empty()) return false;
  if (token == "<word>") return true;
  if (token == "<character>") return text::from_utf8(part).size() == 1;
  if (token == "<factor>") return is_number(part, Decimal(1, Decimal::kMaxScale), Decimal(kLargestFactor));
  if (token == "<percent>") return is_number(part, Decimal(0), Decimal(100));
  if (token == "<hex>") return part.size() <= 4 && ranges::all_of(part, is_hex);
  return ranges::any_of(split(token, "|"), [&](std::string_view each) { return each == part; });
}

bool fits_all(std::string_view alternative, std::string_view meaning) {
  const auto parts = split(meaning, " ");
  if (alternative == "<words>") return ranges::none_of(parts, [](std::string_view part) { return part.empty(); });
  const auto tokens = split(alternative, " ");
  if (tokens.size() != parts.size()) return false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!fits_token(tokens[i], parts[i])) return false;
  }
  return true;
}

}  // namespace

WordList::WordList(std::string_view file) : words_(text::Lexicon::parse(file)) {
  for (const std::string_view line : split(file, "\n")) {
    if (!line.starts_with("#")) break;
    if (line.starts_with(kShape)) shape_ = line.substr(kShape.size());
  }
}

std::optional<WordList> WordList::find(std::string_view name) {
  const std::string path = "lexicons/" + std::string(name) + ".txt";
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path != path) continue;
    WordList out(file.text);
    return out.shape_ == "<standard>" ? std::nullopt : std::optional(std::move(out));
  }
  return std::nullopt;
}

bool WordList::fits(const std::optional<std::string>& meaning) const {
  if (shape_.empty()) return !meaning;
  const auto alternatives = split(shape_, " or ");
  const auto has = [&](std::string_view one) { return ranges::find(alternatives, one) != alternatives.end(); };
  if (!meaning) return has("nothing");
  if (meaning->empty()) return has("open");
  return ranges::any_of(alternatives, [&](std::string_view each) { return fits_all(each, *meaning); });
}

std::string WordList::expected() const {
  if (shape_.empty()) return "a word alone: the words of this list have no meaning";
  const auto& entries = words_.entries();
  const auto example = ranges::find_if(entries, [](const text::Entry& each) { return !each.meaning.empty(); });
  if (example == entries.end()) return "word" + std::string(kArrow) + "meaning: " + shape_;
  return "word" + std::string(kArrow) + "meaning, like " + text::to_utf8(example->word) + std::string(kArrow) + example->meaning + ": " + shape_;
}

}  // namespace hebiao::json
