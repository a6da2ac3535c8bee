#include "session/waivers.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace hebiao::session {
namespace {

// indicators/3/annual -> indicators/annual
std::string place_of(const std::string& path) {
  const auto first = path.find('/');
  const auto last = path.rfind('/');
  return first == last ? path : path.substr(0, first) + path.substr(last);
}

// A path may name a table as a whole, which has no words.
std::u16string text_at(const form::Form& form, const std::string& path) {
  const auto cell = form::parse_path(form, path);
  return cell ? form.at(*cell).typed() : std::u16string();
}

// What a waiver means: who said so, when and why makes no other one.
auto meaning(const form::Waiver& each) { return std::tie(each.rule, each.place, each.row, each.text, each.related); }

struct BeforeByMeaning {
  bool operator()(const form::Waiver* a, const form::Waiver* b) const { return meaning(*a) < meaning(*b); }
};

}  // namespace

bool same_meaning(const form::Waiver& a, const form::Waiver& b) { return meaning(a) == meaning(b); }

std::vector<form::Waiver> without_waiver(std::vector<form::Waiver> waivers, const form::Waiver& dropped) {
  const auto is_dropped = [&](const form::Waiver& each) { return same_meaning(each, dropped); };
  waivers.erase(std::remove_if(waivers.begin(), waivers.end(), is_dropped), waivers.end());
  return waivers;
}

std::vector<form::Waiver> with_waiver(std::vector<form::Waiver> waivers, form::Waiver added) {
  waivers = without_waiver(std::move(waivers), added);
  waivers.push_back(std::move(added));
  return waivers;
}

form::Waiver waiver_for(const form::Form& form, const Finding& finding) {
  form::Waiver out{finding.rule, place_of(finding.field), finding.row, text_at(form, finding.field), {}, {}, {}, {}};
  for (const Related& related : finding.related) out.related.push_back(text_at(form, related.field));
  return out;
}

void apply_waivers(const form::Form& form, std::vector<Finding>& findings, std::vector<Finding>& waived) {
  if (form.waivers.empty()) return;
  std::set<const form::Waiver*, BeforeByMeaning> waivers;
  for (const form::Waiver& each : form.waivers) waivers.insert(&each);
  std::vector<Finding> kept;
  for (Finding& finding : findings) {
    const form::Waiver wanted = waiver_for(form, finding);
    const auto found = waivers.find(&wanted);
    if (found == waivers.end()) {
      kept.push_back(std::move(finding));
      continue;
    }
    finding.waiver = **found;
    finding.fixes.clear();
    waived.push_back(std::move(finding));
  }
  findings = std::move(kept);
}

}  // namespace hebiao::session
