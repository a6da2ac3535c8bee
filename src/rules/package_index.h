// What the forms of a package say of the same things, gathered once for all rules that compare them.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "form/form.h"
#include "text/lexicon.h"

namespace hebiao::rules {

// Something a form says, and where: `form` counts from 0.
struct Said {
  std::size_t form = 0;
  quantity::Answer answer;
};

// How a unit is called: the name as typed, and how often; the unit's own form counts twice.
struct Called {
  std::u16string name;
  int votes = 0;
};

struct PackageIndex {
  // The forms of a template and name, in order; those without a name are left out.
  std::map<std::pair<const form::Template*, std::u16string>, std::vector<std::size_t>> named;
  std::map<std::u16string, std::vector<Said>> prices;       // by the label key of the indicator: 550元/人/天
  std::map<std::u16string, std::vector<Said>> populations;  // by population_key
  std::map<std::string, std::map<std::u16string, Called>> units;  // by the field's id, then by label key
};

PackageIndex index_of(std::span<const form::Form> package, const text::Lexicons& words);

// 全市低保对象1200人, 全体代表440人: a word for the whole, and behind it a word for the people, right at the number.
// Empty if the number counts no whole population.
std::u16string population_key(const text::Lexicons& words, std::u16string_view text, const quantity::Answer& answer);

}  // namespace hebiao::rules
