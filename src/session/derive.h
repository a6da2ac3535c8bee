// What follows from the amounts of a form without any judgement: completion, totals, printed amounts.
#pragma once

#include "session/report.h"

namespace hebiao::session {

Completion completion_of(const form::Form& form);
std::vector<Total> totals_of(const form::Form& form, const text::Lexicons& words);
std::vector<AmountText> amounts_of(const form::Form& form);

// The section of the template that a cell is drawn in; empty if it stands in the title.
const form::Section* section_of(const form::Template& tpl, form::CellRef cell);

}  // namespace hebiao::session
