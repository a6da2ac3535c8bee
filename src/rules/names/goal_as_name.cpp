#include "rules/indicator_names.h"
#include "rules/statements.h"

namespace hebiao::rules {
namespace {

// 完善制度: 3项, 保障性住房: 300套: among the quantities a name with a number and a unit is counted, whatever its verb.
bool is_counted(const Subject& s) {
  const Answer& value = s.form.at(s.beside("annual")).answer;
  return s.in_level2("quantity") && value.kind == Kind::number && !value.unit.none();
}

}  // namespace

Outcome goal_as_name(const Subject& s) {
  return is_statement(s.words, core_name(s)) && !is_counted(s) ? fail(s.cell, "goal") : pass();
}

}  // namespace hebiao::rules
