// Names that state a goal or an effect where something that can be measured should be named.
#pragma once

#include <string_view>

#include "rules/rule.h"

namespace hebiao::rules {

// 提高履职能力, 群众生活水平得到提升, 为经济发展提供保障; not 就业率提升, 服务协议签订数, 宣传资料.
bool is_statement(const text::Lexicons& words, std::u16string_view name);

// The name ends with what can be counted or measured: 人数, 合格率, 成本.
bool is_measured(const text::Lexicons& words, std::u16string_view name);

}  // namespace hebiao::rules
