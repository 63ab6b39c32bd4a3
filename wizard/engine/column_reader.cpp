// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/column_reader.h"

#include "wizard/engine/forms.h"
#include "wizard/engine/typed_text.h"

namespace junbi {

std::string bare_word(std::string_view word)
{
    std::string out;
    for (const char c : half_width(word))
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if (c != ' ' && c != '\t' && c != '\n')
            out += c;
    return out;
}

ColumnReader::ColumnReader(const Field& column, const Rules& rules, const Say* say, std::optional<Day> today)
    : column_(column), rules_(rules), today_(today)
{
    if (column.kind != Kind::choice)
        return;
    const auto options = options_of(column, rules);
    for (const Option& each : options) {
        ids_.insert(each.id);
        words_.emplace(bare_word(each.id), each.id);
    }
    for (const Option& each : options) // an id goes before words that happen to be the same
        if (say)
            words_.emplace(bare_word((*say)(each.label)), each.id);
    words_.erase(""); // an empty cell is no answer
}

std::string ColumnReader::kept(const std::string& typed) const
{
    if (!words_.empty())
        if (const auto found = words_.find(bare_word(typed)); found != words_.end())
            return found->second;
    return canonical(column_, typed, today_);
}

bool ColumnReader::wrong(const std::string& value) const
{
    if (value.empty())
        return false;
    return column_.kind == Kind::choice ? !ids_.contains(value) : complaint(column_, value, rules_).has_value();
}

} // namespace junbi
