#include "fuzz/invariants.h"
#include "json/form_json.h"
#include "support.h"

namespace hebiao::fuzz {
namespace {

// Cells in which most lists of words have something to say.
constexpr const char* kForm = R"({"template":"project_2026","year":"2026年","name":"培训项目","budget":"120万元",
  "goal_annual":"2026年9月底前举办培训12期，每期50人，每人每天550元，共计33万元，其中师资费10万元。",
  "indicators":[{"level2":"数量指标","name":"培训人数","cycle":"≥600人","annual":"不少于600人次"},
                {"level2":"质量指标","name":"合格率","annual":"百分之九十五以上"},
                {"level2":"时效指标","name":"完成时间","annual":"2026年12月底前"},
                {"level2":"经济成本指标","name":"培训费标准","annual":"≤550元/人/天"},
                {"level2":"社会效益指标","name":"业务能力","annual":"较好"},
                {"level2":"满意度","name":"学员满意度","annual":"基本满意"}]})";

// What the pack's own templates make of a form.
void judge_blank(const rules::Catalogue& catalogue, const form::Template& tpl) {
  form::Form form = form::blank_form(tpl, catalogue.reader);
  for (int field = 0; field < static_cast<int>(form.fields().size()); ++field) form.set({-1, 0, field}, u"12.5万元");
  for (int table = 0; table < static_cast<int>(tpl.tables.size()); ++table) form.insert_row(table, 0);
  check(session::Session(catalogue, form::Package{{}, {form, form}, {form}}, session::Locale::zh));
}

}  // namespace

void try_pack(Bytes bytes) {
  const auto pack = json::read_rule_pack(text_of(bytes), "pack.json");
  if (!pack) {
    require(!pack.error().message.empty(), "a pack is refused without a word");
    return;
  }
  const auto catalogue = json::load_catalogue({*pack});
  if (!catalogue) {
    require(!catalogue.error().message.empty(), "a pack is refused without a word");
    return;
  }
  auto form = json::read_form(*json::parse(kForm), **catalogue, "form");
  require(static_cast<bool>(form), "a form cannot be read any more");
  check(session::Session(**catalogue, form::Package{{}, {*form}, {*form}}, session::Locale::en));
  for (const auto& tpl : pack->templates) judge_blank(**catalogue, *(*catalogue)->find_template(tpl.id));
}

}  // namespace hebiao::fuzz
