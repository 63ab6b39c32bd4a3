// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <tuple>

namespace junbi {

/// Which question of which office or computer.
struct QuestionKey {
    std::string step, field, computer; ///< computer empty: the office's
    friend auto operator<=>(const QuestionKey&, const QuestionKey&) = default;
};

/// What was typed and cannot be kept as it is (a day that does not exist): stays until it is mended or taken back.
using Drafts = std::map<QuestionKey, std::string>;

} // namespace junbi
