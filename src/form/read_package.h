// Text as people copy it -> a package. Every piece of text ends in a cell or in `unplaced`; nothing is dropped,
// nothing is guessed. Labels are found by what they say, never by where they stand.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "form/form.h"

namespace hebiao::form {

struct ReadResult {
  Package package;
  std::vector<Unplaced> unplaced;  // what stands outside every form, behind the first one
};

// Error: no form of any template is found, or more than kMaxForms. What is past the other limits (limits.h) is kept.
// `only`: a text without a title is read as this form.
Result<ReadResult> read_package(std::u16string_view text, const std::vector<Template>& templates,
                                const quantity::Reader& reader, const Template* only = nullptr);

}  // namespace hebiao::form
