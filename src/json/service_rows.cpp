// The requests that ask where rows and pasted cells belong. They change nothing: the page carries out what they answer.
#include <algorithm>

#include "form/block.h"
#include "form/row_place.h"
#include "json/service.h"
#include "text/normal.h"

namespace hebiao::json {
namespace {

using Cells = std::vector<std::pair<int, std::u16string>>;

Json row_of(const form::Table& table, const Cells& cells) {
  Json out = Json::object();
  for (const auto& [column, text] : cells) out[table.columns[static_cast<std::size_t>(column)].id] = text::to_utf8(text);
  return out;
}

// In the form of a fix's edits.
void write(const form::BlockEdit& edit, const form::Template& tpl, Json& out) {
  if (edit.inserts) {
    const form::Table& table = tpl.tables[static_cast<std::size_t>(edit.cell.table)];
    out.push_back({{"field", table.id}, {"insert", {{"at", edit.cell.row}, {"row", row_of(table, edit.cells)}}}});
    return;
  }
  for (const auto& [column, text] : edit.cells) {
    const form::CellRef cell{edit.cell.table, edit.cell.row, column};
    out.push_back({{"field", form::path_of(tpl, cell)}, {"text", text::to_utf8(text)}});
  }
}

Json write(const form::BlockPlan& plan, const form::Template& tpl) {
  Json out{{"edits", Json::array()}, {"left", Json::array()}};
  if (plan.text) out["text"] = text::to_utf8(*plan.text);
  for (const auto& edit : plan.edits) write(edit, tpl, out["edits"]);
  for (const auto& text : plan.left) out["left"].push_back(text::to_utf8(text));
  return out;
}

}  // namespace

Service::Reply Service::block(const Json& request) {
  const auto at = target(request, false);
  if (!at) return at.error();
  const form::Form& form = at->session->package().forms[at->form];
  const auto cell = form::parse_path(form, string_of(request, "path"));
  if (!cell) return Error{"no such place", "/path", "a cell of the form"};
  const std::u16string text = text::from_utf8(string_of(request, "text"));
  const std::u16string html = text::from_utf8(string_of(request, "html"));
  if (std::max(text.size(), html.size()) > form::kMaxTextBytes) return Error{"input too large", "", std::to_string(form::kMaxTextBytes >> 20) + " MiB at most"};
  return write(form::plan_block(form, *cell, {text, html}, rows_left(*at->session)), form.tpl());
}

Service::Reply Service::place_row(const Json& request) {
  const auto at = target(request, true);
  if (!at) return at.error();
  const form::Form& form = at->session->package().forms[at->form];
  const form::Table& table = form.tpl().tables[static_cast<std::size_t>(at->table)];
  form::NewRow row;
  if (request.contains("at")) {
    const int place = index_of(request, "at");
    if (place < 0 || place > at->rows) return Error{"no such place", "/at", "a row of the table"};
    row = form::row_like_above(form, at->table, place);
  } else {
    const form::Place wanted = form::find_level2(table, text::from_utf8(string_of(request, "level2")));
    if (!wanted.level2) return Error{"no such class", "/level2", "a second level of the table"};
    row = form::row_of_class(form, at->table, wanted, request.contains("moving") ? index_of(request, "moving") : -1);
  }
  return Json{{"at", row.at}, {"row", row_of(table, row.cells)}};
}

}  // namespace hebiao::json
