// What the core and the page take for granted of a template, checked once when it is read:
//
// - ids are unique, and none is a key of a form itself (template, title, …); every id that is named somewhere exists;
// - there is one indicator table, called "indicators", with the columns level1, level2, name and annual of these types and a
//   taxonomy; a second triple (name_annual) has its level2_annual; every table has a column "name";
// - labels say something, and their holes {…} name fields;
// - every field that isn't hidden and every table is drawn once; widths are positive.
//
// What needs the catalogue (units, rules of identities) is checked where a pack is applied.
#pragma once

#include "form/template.h"
#include "json/node.h"

namespace hebiao::json {

void check_template(const form::Template& tpl, const Node& root);
// The page's part: grid, cells of sections, title lines.
void check_layout(const form::Template& tpl, const Node& root);

}  // namespace hebiao::json
