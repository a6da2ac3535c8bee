// What rules derive from a form as a whole, derived once for all their subjects, so that judging grows with the rows of
// a form and not with their square. Filled while one form is judged, and dropped with the run.
#pragma once

#include <map>
#include <memory>
#include <utility>

namespace hebiao::rules {

class Memo {
 public:
  // What `compute` gives. Every lambda is a type of its own and so its own key; `which` tells its calls apart. What is
  // captured besides must be the same for the whole form.
  template <class Compute>
  auto once(int which, const Compute& compute) {
    using Value = decltype(compute());
    static const char key = 0;
    std::shared_ptr<const void>& kept = kept_[{&key, which}];
    if (!kept) kept = std::make_shared<const Value>(compute());
    return std::static_pointer_cast<const Value>(kept);
  }

 private:
  std::map<std::pair<const char*, int>, std::shared_ptr<const void>> kept_;
};

}  // namespace hebiao::rules
