// Which of last year's forms a form goes on from.
#pragma once

#include <map>
#include <string>

#include "form/form.h"

namespace hebiao::session {

// Of the same kind and, years aside, of the same name; where each year has one form of the kind, that one. Made anew
// when forms come or go; points into the package's previous forms.
class LastYear {
 public:
  LastYear() = default;
  explicit LastYear(const form::Package& package);

  // nullptr if there is none.
  [[nodiscard]] const form::Form* of(const form::Form& form) const;

 private:
  struct Kind {
    std::map<std::u16string, const form::Form*> by_name;
    const form::Form* any = nullptr;
    int before = 0;  // forms of last year
    int now = 0;     // and of this one
  };
  std::map<char, Kind> kinds_;
};

}  // namespace hebiao::session
