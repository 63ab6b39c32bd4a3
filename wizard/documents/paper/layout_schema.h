// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace junbi {

/// What kind of value an attribute of a layout takes.
enum class Value { length, size, number, flag, colour, align, valign, pages, page_kind, paper, bottom, name, tag, message, words };

/// What may stand in a layout under one element name.
struct ElementRule {
    std::map<std::string, Value, std::less<>> attributes;
    std::set<std::string> required; ///< "a|b": exactly one of the two
    std::set<std::string> children;
};

/// The rule for an element; null where there is no such element.
const ElementRule* element_rule(std::string_view element);

/// Why a value cannot stand; nothing where it can.
std::optional<std::string> wrong_value(Value kind, std::string_view value);

} // namespace junbi
