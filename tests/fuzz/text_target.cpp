#include <algorithm>
#include <set>

#include "form/lost.h"
#include "fuzz/invariants.h"
#include "json/input.h"
#include "json/report_json.h"

namespace hebiao::fuzz {
namespace {

using test::u16;
using test::u8;

// Characters of which labels, titles and levels are made, which need not be kept.
const std::set<char16_t>& label_characters() {
  static const std::set<char16_t> all = [] {
    std::set<char16_t> out;
    for (const auto& tpl : test::catalogue().templates) {
      for (const char16_t unit : text::normalise(u16(tpl.source)).text) out.insert(unit);
    }
    for (const auto& entry : test::catalogue().words["traditional"].entries()) out.insert(entry.word.begin(), entry.word.end());
    return out;
  }();
  return all;
}

// Without the lines that hold heads of columns, which need not be kept, damaged or not.
std::u16string without_heads(const std::u16string& text) {
  static const std::set<std::u16string> labels = test::column_labels();
  std::u16string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(u'\n', begin), text.size() - 1) + 1;
    const std::u16string line = text.substr(begin, end - begin);
    const std::u16string key = text::label_key(line);
    const auto holds = [&](auto& label) { return label.size() > 1 && key.find(label) != std::u16string::npos; };
    if (std::count_if(labels.begin(), labels.end(), holds) < 3) out += line;
    begin = end;
  }
  return out;
}

// Every character that no label has is still somewhere.
void check_characters(const std::u16string& text, const form::ReadResult& result) {
  const std::u16string read = u16(test::read_texts(result));
  const std::set<char16_t> kept(read.begin(), read.end());
  for (const char16_t unit : std::set<char16_t>(text.begin(), text.end())) {
    if (unit < 0x80 || kept.contains(unit) || (unit >= 0xd800 && unit < 0xe000)) continue;
    const std::u16string normal = text::label_key(std::u16string(1, unit));
    const bool structural = std::all_of(normal.begin(), normal.end(), [](char16_t each) { return each < 0x80 || label_characters().contains(each); });
    require(structural, "lost: " + u8(std::u16string(1, unit)));
  }
}

bool has_any(const std::string& text, const char* marks) { return text.find_first_of(marks) != std::string::npos; }

void check_nothing_lost(const std::string& text, const form::ReadResult& result) {
  if (has_any(text, "<&")) return;  // tags and what stands for a character: which of them are text is HTML's to say
  check_characters(without_heads(u16(text)), result);
  if (has_any(text, "\"|#*\\\r")) return;
  const std::string missing = test::lost(test::rows_of(text), result);
  require(missing.empty(), "lost: " + missing);
}

}  // namespace

void try_text(Bytes bytes) {
  const std::string text(text_of(bytes));
  const StepLimit limit(100'000, 50'000'000);
  auto input = json::read_input(text, test::catalogue());
  if (!input || json::parse(text)) return;
  check_nothing_lost(text, *input);
  check_round_trip(input->package);
  const session::Session session(test::catalogue(), std::move(input->package), session::Locale::zh);
  check(session);
  const json::Json report = json::write_report("", session.package(), session.report(), input->unplaced);
  require(json::parse(json::dump(report)).operator bool(), "a report is no JSON");
  limit.check(bytes.size());
}

}  // namespace hebiao::fuzz
