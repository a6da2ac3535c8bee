// Runs the rules over a form.
#pragma once

#include <vector>

#include "rules/catalogue.h"

namespace hebiao::rules {

struct Judgement {
  const RuleInfo* rule;
  Outcome outcome;  // fail or unsure
};

// In the order of the form's cells; where a rule yields to another on the same cell, only the other's stands.
std::vector<Judgement> judge(const Catalogue& catalogue, const form::Form& form);

}  // namespace hebiao::rules
