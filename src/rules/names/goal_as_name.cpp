#include "rules/indicator_names.h"
#include "rules/statements.h"

namespace hebiao::rules {
namespace {

// 完善制度: 3项, 节约财政资金: 15万元: with a number and a unit the name says what is counted, whatever its verb.
bool is_counted(const Subject& s) {
  const Answer& value = s.form.at(s.beside("annual")).answer;
  const bool number = value.kind == Kind::number || value.kind == Kind::money;
  return number && !value.unit.none() && value.unit.family != "ratio";
}

}  // namespace

Outcome goal_as_name(const Subject& s) {
  return is_statement(s.words, core_name(s)) && !is_counted(s) ? fail(s.cell, "goal") : pass();
}

}  // namespace hebiao::rules
