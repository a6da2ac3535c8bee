// Runs the rules over a form.
#pragma once

#include <vector>

#include "rules/catalogue.h"
#include "rules/package_index.h"

namespace hebiao::rules {

struct Judgement {
  const RuleInfo* rule;
  Outcome outcome;  // fail or unsure
};

// In the order of the form's cells; where a rule yields to another on the same cell, only the other's stands.
// `previous`: the form of last year, or nullptr.
std::vector<Judgement> judge(const Catalogue& catalogue, const form::Form& form, const form::Form* previous = nullptr);

// What the rules of the family "package" say of one form, which is an element of `package`; `index` is of all of it.
std::vector<Judgement> judge_in_package(const Catalogue& catalogue, const form::Form& form, std::span<const form::Form> package,
                                        const PackageIndex& index);

// Where one rule looked at a form: the cells for which it answered anything but not_applicable, whether that is said or not.
// None where it isn't asked at all: switched off, or not for this kind of form.
std::vector<form::CellRef> looked_at(const Catalogue& catalogue, const RuleInfo& rule, const form::Form& form, Context around);

}  // namespace hebiao::rules
