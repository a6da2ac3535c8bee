#include "json/report_json.h"

#include <algorithm>

#include "json/form_json.h"
#include "json/rule_json.h"
#include "json/repair_json.h"
#include "json/waiver_json.h"
#include "text/normal.h"

namespace hebiao::json {
namespace {

using text::to_utf8;

Json write(Span span) { return Json::array({span.begin, span.end}); }

Json write(const rules::Edit& edit, const form::Template& tpl) {
  const auto table = [&](int index) { return tpl.tables[static_cast<std::size_t>(index)].id; };
  if (const auto* text = std::get_if<rules::TextEdit>(&edit)) {
    return {{"field", form::path_of(tpl, text->cell)}, {"span", write(text->span)}, {"text", to_utf8(text->text)}};
  }
  if (const auto* insert = std::get_if<rules::RowInsert>(&edit)) {
    Json row = Json::object();
    for (const auto& [column, text] : insert->cells) row[column] = to_utf8(text);
    return {{"field", table(insert->table)}, {"insert", {{"at", insert->at}, {"row", std::move(row)}}}};
  }
  const auto& remove = *std::get_if<rules::RowRemove>(&edit);
  return {{"field", table(remove.table) + "/" + std::to_string(remove.row)}, {"remove", true}};
}

Json write(const session::Finding& finding, const form::Template& tpl) {
  Json out;
  out["rule"] = finding.rule;
  out["code"] = finding.code;
  out["severity"] = name_of(finding.severity);
  out["verdict"] = finding.verdict == rules::Verdict::unsure ? "unsure" : "fail";
  out["section"] = finding.section;
  out["field"] = finding.field;
  out["row"] = to_utf8(finding.row);
  out["column"] = finding.column;
  out["span"] = write(finding.span);
  out["text"] = to_utf8(finding.text);
  out["message"] = to_utf8(finding.message);
  out["why"] = to_utf8(finding.why);
  out["related"] = Json::array();
  for (const auto& related : finding.related) {
    out["related"].push_back({{"field", related.field}, {"label", to_utf8(related.label)}});
  }
  out["fixes"] = Json::array();
  for (const auto& fix : finding.fixes) {
    Json edits = Json::array();
    for (const auto& edit : fix.edits) edits.push_back(write(edit, tpl));
    out["fixes"].push_back({{"title", to_utf8(fix.title)}, {"safe", fix.safe}, {"edits", std::move(edits)}});
  }
  return out;
}

Json write_waived(const session::Finding& finding, const form::Template& tpl) {
  Json out = write(finding, tpl);
  out["waived"] = json::write(*finding.waiver);
  return out;
}

Json write(const session::Count& count) { return {{"filled", count.filled}, {"required", count.required}}; }

Json write(const session::Completion& completion) {
  Json out = write(completion.all);
  out["sections"] = Json::array();
  for (const auto& section : completion.sections) {
    out["sections"].push_back({{"id", section.id}, {"label", to_utf8(section.label)},
                               {"filled", section.count.filled}, {"required", section.count.required}});
  }
  return out;
}

// Money with two decimals at least: 135.90.
Json amount(const std::optional<Decimal>& value) {
  if (!value) return nullptr;
  const Decimal least = value->trimmed();
  return least.with_scale(std::max(least.scale(), 2)).value_or(least).str();
}

Json write(const std::vector<session::Term>& terms) {
  Json out = Json::array();
  for (const auto& term : terms) {
    out.push_back({{"field", term.field}, {"label", to_utf8(term.label)}, {"value", amount(term.value)}, {"unit", to_utf8(term.unit)}});
  }
  return out;
}

Json write(const session::Total& total) {
  return {{"id", total.id}, {"label", to_utf8(total.label)}, {"value", amount(total.parts_sum)}, {"unit", to_utf8(total.unit)},
          {"converted", to_utf8(total.converted)}, {"relation", total.relation}, {"parts", write(total.parts)}, {"total", write(total.total)},
          {"total_value", amount(total.total_sum)}, {"difference", amount(total.difference)},
          {"holds", total.holds ? Json(*total.holds) : Json(nullptr)}};
}


}  // namespace

Json write(const session::FormReport& report, const form::Form& form, std::size_t index) {
  Json out;
  out["index"] = index;
  out["template"] = report.template_id;
  out["name"] = to_utf8(report.name);
  out["completion"] = write(report.completion);
  out["totals"] = Json::array();
  for (const auto& total : report.totals) out["totals"].push_back(write(total));
  out["amounts"] = Json::array();
  for (const auto& amount : report.amounts) {
    out["amounts"].push_back({{"field", amount.field}, {"text", to_utf8(amount.text)}, {"converted", to_utf8(amount.converted)}});
  }
  out["findings"] = Json::array();
  for (const auto& finding : report.findings) out["findings"].push_back(write(finding, form.tpl()));
  // Only where somebody let findings stand.
  for (const auto& finding : report.waived) out["waived"].push_back(write_waived(finding, form.tpl()));
  if (Json repairs = write_repairs(form); !repairs.empty()) out["repairs"] = std::move(repairs);
  out["unplaced"] = write(form.unplaced);
  return out;
}

Json write(const session::PackageReport& report, const form::Package& package) {
  const auto with_form = [&](const session::Finding& finding, Json (*write_one)(const session::Finding&, const form::Template&)) {
    Json out{{"form", finding.form + 1}};
    out.update(write_one(finding, package.forms[finding.form].tpl()));
    return out;
  };
  Json out{{"findings", Json::array()}};
  for (const auto& finding : report.findings) out["findings"].push_back(with_form(finding, write));
  for (const auto& finding : report.waived) out["waived"].push_back(with_form(finding, write_waived));
  return out;
}

Json write_report(const std::string& source, const form::Package& package, const session::Report& report,
                  const std::vector<form::Unplaced>& unplaced) {
  Json out;
  out["hebiao"] = HEBIAO_VERSION;
  out["source"] = source;
  out["forms"] = Json::array();
  for (std::size_t i = 0; i < report.forms.size(); ++i) out["forms"].push_back(write(report.forms[i], package.forms[i], i + 1));
  out["package"] = write(report.package, package);
  Json all = write(unplaced);
  for (const auto& form : package.forms) {
    for (Json& each : write(form.unplaced)) all.push_back(std::move(each));
  }
  out["unplaced"] = std::move(all);
  return out;
}

}  // namespace hebiao::json
