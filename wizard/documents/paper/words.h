// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content.h"

#include <functional>
#include <string>
#include <string_view>

namespace junbi {

/// Looks ${names} and lists up, innermost first: the row that is being printed, then the document.
class WordScope {
public:
    using Missing = std::function<void(const std::string& name)>;
    explicit WordScope(const std::map<std::string, std::string>& words, const WordScope* outer = nullptr) : words_(words), outer_(outer) { }
    WordScope(const Row& row, const WordScope* outer) : words_(row.words), lists_(&row.lists), outer_(outer) { }

    /// Null where no scope has it.
    const std::string* find(const std::string& name) const;
    /// The list of that name that a row has of its own; null where none has.
    const std::vector<Row>* find_list(const std::string& name) const;
    /// `text` with its slots filled; a name nobody has is told to `missing` and prints nothing.
    std::string fill(std::string_view text, const Missing& missing) const;

private:
    const std::map<std::string, std::string>& words_;
    const std::map<std::string, std::vector<Row>>* lists_ = nullptr;
    const WordScope* outer_;
};

} // namespace junbi
