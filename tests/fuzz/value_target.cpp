#include "fuzz/invariants.h"
#include "json/answer_json.h"
#include "support.h"

namespace hebiao::fuzz {
namespace {

void check_readings(const quantity::Reader& reader, const std::u16string& typed) {
  const StepLimit limit(30'000, 200'000);
  for (const auto& answer : {reader.value(typed), reader.money(typed, u"万元"), reader.count(typed), reader.year(typed), reader.text(typed)}) {
    check(answer, typed.size());
    require(json::parse(json::dump(json::write(answer))).operator bool(), "an answer is no JSON");
  }
  for (const auto& answer : reader.passage(typed)) check(answer, typed.size());
  limit.check(typed.size());
}

}  // namespace

void try_value(Bytes bytes) {
  const std::u16string typed = text::from_utf8(text_of(bytes));
  const std::size_t tab = typed.find(u'\t');
  const std::u16string value = tab == std::u16string::npos ? typed : typed.substr(tab + 1);
  check_readings(test::catalogue().reader, value);
  form::Form form(*test::catalogue().find_template("project_2026"), test::catalogue().reader);
  const int table = form.tpl().table("indicators");
  form.insert_row(table, 0);
  const auto put = [&](std::string_view column, std::u16string_view text) {
    form.set({table, 0, form.tpl().tables[static_cast<std::size_t>(table)].column(column)}, std::u16string(text));
  };
  put("level2", u"数量指标");
  put("name", tab == std::u16string::npos ? u"培训人数" : std::u16string_view(typed).substr(0, tab));
  put("annual", value);
  form::Package package{{}, {form}, {}};
  check(session::Session(test::catalogue(), std::move(package), session::Locale::zh));
}

}  // namespace hebiao::fuzz
