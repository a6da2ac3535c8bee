// Which of last year's forms a form goes on from.
#pragma once

#include "form/form.h"

namespace hebiao::session {

// Of the same kind and, years aside, of the same name; where each year has one form of the kind, that one.
// nullptr if there is none.
const form::Form* last_year_of(const form::Form& form, const form::Package& package);

}  // namespace hebiao::session
