#include "json/repair_json.h"

#include <algorithm>
#include <string_view>

#include "base/ranges.h"

namespace hebiao::json {
namespace {

struct Name {
  form::RepairKind kind;
  std::string_view how;
  std::string_view code;
};
constexpr Name kNames[] = {{form::RepairKind::shifted, "shifted", "L-01"},
                           {form::RepairKind::name_first, "name_first", "L-02"},
                           {form::RepairKind::extra_column, "extra_column", "L-03"},
                           {form::RepairKind::page_break, "page_break", "L-04"},
                           {form::RepairKind::ambiguous, "ambiguous", "L-05"}};

}  // namespace

Json write_repairs(const form::Form& form) {
  Json out = Json::array();
  for (const form::CellRef cell : form::repaired_cells(form)) {
    const form::Repair repair = *form.at(cell).repair;
    const auto name = ranges::find_if(kNames, [&](const Name& each) { return each.kind == repair.kind; });
    Json item{{"path", form::path_of(form.tpl(), cell)}, {"code", name->code}, {"how", name->how}};
    if (repair.line > 0) item["line"] = repair.line;
    out.push_back(std::move(item));
  }
  return out;
}

void read_repairs(form::Form& form, const Json& repairs) {
  if (!repairs.is_array()) return;
  for (const Json& item : repairs) {
    const std::string how = string_of(item, "how");
    const auto name = ranges::find_if(kNames, [&](const Name& each) { return each.how == how; });
    const auto cell = form::parse_path(form, string_of(item, "path"));
    if (!cell || name == std::end(kNames)) continue;
    form.mark(*cell, {name->kind, std::max(0, index_of(item, "line"))});
  }
}

}  // namespace hebiao::json
