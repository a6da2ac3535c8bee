// What several rules read out of the name of an indicator. Names are normalised (Subject::name()).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace hebiao::rules {

// 会议人数(人): head 会议人数, bracket 人. Only a bracket at the end counts.
struct NameParts {
  std::u16string_view head;
  std::u16string_view bracket;
};
NameParts split_name(std::u16string_view name);

// What stands in each bracket of a name, if it is short enough to be a unit: 会议(人)总数.
std::vector<std::u16string_view> brackets_of(std::u16string_view name);

// Whether the words in a bracket are a unit: 人, 元/人/天, 单位:万元, %. 次数 and 数量 are none.
bool is_unit(const Subject& s, std::u16string_view bracket);

// Whether the name itself says the unit: 会议(人)总数, 推文频次/次.
bool names_unit(const Subject& s, std::u16string_view name);

// The row's name without a bracket that holds a unit.
std::u16string core_name(const Subject& s);
std::u16string core_name(const Subject& s, const std::u16string& name);

// The units that the last noun of the name asks for, likeliest first; empty if it says nothing.
std::vector<std::u16string> likely_units(const Subject& s);

// A rate of which more is better and 100% is all: 合格率; not 不合格率, 占比. nullptr if it is none.
const text::Entry* positive_rate(const Subject& s, std::u16string_view name);

// A name of what should be small: 故障率, 响应时间, 不合格率; not 受理投诉数, 事故下降率. nullptr if it is none.
const text::Entry* negative_head(const Subject& s, std::u16string_view name);

// 大厅等候时间: how long something takes; not 开放时间, how long it is there for people.
bool names_wait(const Subject& s, std::u16string_view name);

// The same text, or its two halves the other way round: 提高工作效率, 工作效率提高.
bool same_words(std::u16string_view a, std::u16string_view b);

// The words of a cell as they are compared with a name: without spaces, tags and closing punctuation.
std::u16string plain_words(std::u16string_view typed);

}  // namespace hebiao::rules
