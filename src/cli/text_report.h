// A report as text that reads well in a terminal.
#pragma once

#include <string>

#include "form/form.h"
#include "session/report.h"
#include "text/lexicon.h"

namespace hebiao::cli {

// `words` holds report_texts.txt. `colour`: with ANSI colours.
std::string text_report(const text::Lexicons& words, const std::string& source, const form::Package& package,
                        const session::Report& report,
                        const std::vector<form::Unplaced>& unplaced, bool colour);

}  // namespace hebiao::cli
