#include "base/ranges.h"
#include "rules/edits.h"
#include "rules/indicator_names.h"
#include "rules/statements.h"
#include "rules/values.h"

namespace hebiao::rules {
namespace {

const form::Level2* find(const Subject& s, std::string_view id) {
  for (const form::Level1& level1 : s.form.tpl().tables[static_cast<std::size_t>(s.cell.table)].taxonomy) {
    for (const form::Level2& level2 : level1.level2) {
      if (level2.id == id) return &level2;
    }
  }
  return nullptr;
}

bool in_output(const Subject& s) { return s.in_level2("quantity") || s.in_level2("quality") || s.in_level2("timeliness"); }

// 系统响应时间 ≤3秒 is how good a system is, 维修响应时间 ≤2小时 how soon somebody comes.
bool in_seconds(const Subject& s) {
  const Answer& value = s.form.at(s.beside("annual")).answer;
  return value.unit.family == "second" && value.unit.factor <= Decimal(1);
}

// Where a satisfaction or a rate of punctuality stands is no matter of taste; most rates may be told as effects too.
const char* message_for(const Subject& s, std::string_view right) {
  if (right == "client_satisfaction") return "move";
  if (right == "timeliness") return in_output(s) && !in_seconds(s) ? "move" : nullptr;
  if (right == "quality") {
    const bool ecology = s.in_level2("ecological_effect") && s.words["ecology_words"].occurs_in(core_name(s));  // 噪声达标率
    return s.in_level1("effect") && !ecology ? "better" : nullptr;
  }
  const bool count = !s.words["rate_heads"].suffix_of(core_name(s));
  if (count) return s.in_level2("timeliness") ? "better" : nullptr;
  return s.in_level2("quality") ? "better" : s.in_level2("timeliness") ? "move" : nullptr;  // 完成率
}

Outcome to(const Subject& s, const char* message, const form::Level2& right) {
  Outcome out = fail(s.cell, message);
  out.facts = {{"level2", right.label}};
  const CellRef label = s.beside("level2");
  if (in_output(s) && s.place().level1 && ranges::any_of(s.place().level1->level2, [&](const form::Level2& each) { return &each == &right; })) {
    out.fixes.push_back(replace_cell(label, s.form.at(label), "move", right.label));
  }
  return out;
}

}  // namespace

Outcome misplaced_indicator(const Subject& s) {
  if (!s.place().level2) return not_applicable();
  const std::u16string name = core_name(s);
  if (const text::Entry* head = s.words["name_places"].suffix_of(name)) {
    const form::Level2* right = find(s, head->meaning);
    const char* message = right && right != s.place().level2 ? message_for(s, head->meaning) : nullptr;
    if (message) return to(s, message, *right);
  }
  if (s.in_level2("economic_effect") && s.words["coverage_heads"].suffix_of(name)) return fail(s.cell, "coverage");
  const bool slogan = is_statement(s.words, name);
  if (slogan && s.in_level2("economic_effect") && !s.words["economy_words"].occurs_in(name)) return fail(s.cell, "economy");
  const bool ecology = s.in_level2("ecological_effect") && !s.words["ecology_words"].occurs_in(name);
  return ecology ? fail(s.cell, "ecology") : pass();
}

}  // namespace hebiao::rules
