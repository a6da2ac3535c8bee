#include "rules/indicators.h"

namespace hebiao::rules {

Outcome name_missing(const Subject& s) { return says_nothing(s.here(), s.words) ? fail(s.cell, "missing") : pass(); }

}  // namespace hebiao::rules
