// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace junbi {

enum class RowKind { row, section }; ///< a section is a heading across the whole table

/// One line of a list: what ${name} stands for inside it, and lists that only it has.
struct Row {
    std::map<std::string, std::string> words = {};
    RowKind kind = RowKind::row;
    std::map<std::string, std::vector<Row>> lists = {};
};

/// What a layout prints, already in the language shown: its ${name} words and the lists its tables and groups repeat.
/// Every name that a layout uses must be there; an empty word prints nothing.
struct Content {
    std::map<std::string, std::string> words = {};
    std::map<std::string, std::vector<Row>> lists = {};
};

} // namespace junbi
