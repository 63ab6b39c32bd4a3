// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/tables/workbook/archive.h"

#include <string>
#include <string_view>

namespace junbi {

/// Reads an XML file event by event while it is unpacked. Names are told without their prefix; nothing outside of the file is ever
/// looked at, a document type is refused. Throws Damaged, TooMuch.
class XmlStream {
public:
    enum class Event { start, end, text, done };

    explicit XmlStream(PackedFile file) : file_(std::move(file)) { }

    /// What is told of an event holds until the next one. An element without content has a start and an end.
    Event next();
    std::string_view name() const { return name_; }
    const std::string& text() const { return text_; }
    /// Of a start, as it is written (a number, a reference); empty: there is none.
    std::string_view attribute(std::string_view name) const;
    std::string_view attribute_or(std::string_view name, std::string_view other) const
    {
        const auto value = attribute(name);
        return value.empty() ? other : value;
    }

private:
    bool fill();
    std::size_t find(std::string_view what, std::size_t from);
    std::size_t end_of_tag();
    Event read_tag(std::size_t end);
    Event read_text(std::size_t end);

    PackedFile file_;
    std::string buffer_;
    std::size_t at_ = 0;
    bool ended_ = false, closing_ = false; ///< closing_: the end of an empty element is still to be told
    bool first_ = true;
    std::string_view name_, attributes_;
    std::string text_;
};

/// A number as sheets write it, digits only; `other` for anything else.
unsigned long number_or(std::string_view text, unsigned long other);

/// "1" or "true".
bool is_true(std::string_view text);

} // namespace junbi
