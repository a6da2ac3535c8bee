#include "rules/rule.h"

namespace hebiao::rules {

Outcome opinion_missing(const Subject& s) { return s.here().answer.blank() ? fail(s.cell, "missing") : pass(); }

}  // namespace hebiao::rules
