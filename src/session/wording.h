// An outcome and its rule's sentences -> a Finding.
#pragma once

#include "rules/judge.h"
#include "session/report.h"

namespace hebiao::session {

Finding finding_of(const form::Form& form, const rules::Judgement& judgement, Locale locale);

// Replaces each {hole} that a fact fills; the rest stays as it is.
std::u16string fill(std::string_view sentence, const std::vector<rules::Fact>& facts);

}  // namespace hebiao::session
