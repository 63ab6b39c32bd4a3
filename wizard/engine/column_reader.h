// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"
#include "checks/contract/rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace junbi {

/// What counts of a word when words are compared: not its width, its case or its white space.
std::string bare_word(std::string_view word);

/// Reads the cells of one column, many of them: what can be looked up once is. Column and rules must outlive it.
class ColumnReader {
public:
    /// With `say` the options of a choice are taken in its words too.
    ColumnReader(const Field& column, const Rules& rules, const Say* say = nullptr, std::optional<Day> today = {});

    /// A typed cell in its kept form.
    std::string kept(const std::string& typed) const;
    /// True where complaint() would say something about a value in its kept form.
    bool wrong(const std::string& value) const;

private:
    const Field& column_;
    const Rules& rules_;
    std::optional<Day> today_;
    std::unordered_set<std::string> ids_;                ///< of a choice
    std::unordered_map<std::string, std::string> words_; ///< of a choice: what may be typed → its id
};

} // namespace junbi
