#include "form/template.h"

#include "base/ranges.h"
#include "text/normal.h"

namespace hebiao::form {
namespace {

template <class Items>
int index_of(const Items& items, std::string_view id) {
  const auto found = ranges::find_if(items, [id](const auto& item) { return item.id == id; });
  return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

template <class Level>
bool is_called(const Level& level, std::u16string_view key) {
  const auto same = [key](const std::u16string& name) { return text::label_key(name) == key; };
  return same(level.label) || ranges::any_of(level.aliases, same);
}

}  // namespace

int Table::column(std::string_view id_) const { return index_of(columns, id_); }
int Template::field(std::string_view id_) const { return index_of(fields, id_); }
int Template::table(std::string_view id_) const { return index_of(tables, id_); }

const Table* Template::indicators() const {
  const auto found = ranges::find_if(tables, [](const Table& table) { return table.indicators; });
  return found == tables.end() ? nullptr : &*found;
}

const Level1* find_level1(const Table& table, std::u16string_view label) {
  const std::u16string key = text::label_key(label);
  const auto found = ranges::find_if(table.taxonomy, [&](const Level1& level) { return is_called(level, key); });
  return found == table.taxonomy.end() ? nullptr : &*found;
}

Place find_level2(const Table& table, std::u16string_view label) {
  const std::u16string key = text::label_key(label);
  for (const Level1& level1 : table.taxonomy) {
    for (const Level2& level2 : level1.level2) {
      if (is_called(level2, key)) return {&level1, &level2};
    }
  }
  return {};
}

}  // namespace hebiao::form
