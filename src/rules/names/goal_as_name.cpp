#include "rules/indicator_names.h"
#include "rules/statements.h"

namespace hebiao::rules {

Outcome goal_as_name(const Subject& s) { return is_statement(s.words, core_name(s)) ? fail(s.cell, "goal") : pass(); }

}  // namespace hebiao::rules
