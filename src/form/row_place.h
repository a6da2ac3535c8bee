// The class of an indicator row, and where a row of a class belongs: the one answer for every way of adding rows.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/form.h"

namespace hebiao::form {

// First and second level, by the template where it knows them, else by what the labels say. The second decides the first.
struct RowClass {
  Place place;
  std::u16string level1;  // label_key of one that the template does not know
  std::u16string level2;

  friend bool operator==(const RowClass& a, const RowClass& b) {
    return a.place.level1 == b.place.level1 && a.place.level2 == b.place.level2 && a.level1 == b.level1 && a.level2 == b.level2;
  }
};
RowClass class_of(const Table& table, std::u16string_view level1, std::u16string_view level2);

// Where a row belongs whose first level the template knows, among rows of these places: behind the last of its second level, else
// by the order of the taxonomy inside its first level, else by that of the first levels.
int place_among(const Table& table, const std::vector<Place>& rows, const Place& wanted);

// A row to be put in: where, and the texts of its levels, worded as the form words them.
struct NewRow {
  int at = 0;
  std::vector<std::pair<int, std::u16string>> cells;  // by column
};
// `moving`: a row that leaves its place for the new one; `at` counts without it.
NewRow row_of_class(const Form& form, int table, const Place& wanted, int moving = -1);
// At this place, of the class of the row above.
NewRow row_like_above(const Form& form, int table, int at);

}  // namespace hebiao::form
