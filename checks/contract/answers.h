// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"
#include "checks/contract/text.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace junbi {

/// What the person has filled in, by field id. Kept as text (see Kind) so that it saves, prints and comes
/// from a command line without conversion. Never holds a secret.
class Answers {
public:
    /// The answer, or an empty text where there is none.
    const std::string& text(const std::string& id) const
    {
        static const std::string none;
        const auto found = values_.find(id);
        return found == values_.end() ? none : found->second;
    }
    bool yes(const std::string& id) const { return text(id) == "yes"; }
    bool no(const std::string& id) const { return text(id) == "no"; }
    bool has(const std::string& id) const { return !text(id).empty() || !rows(id).empty(); }
    /// The day of a date field, or nothing where it is empty or not a date.
    std::optional<Day> day(const std::string& id) const;
    /// The number of a number or money field, or nothing where it is empty or not a number.
    std::optional<long long> number(const std::string& id) const;

    /// The rows of a table, personal or not.
    const Table& rows(const std::string& id) const
    {
        static const Table none;
        for (const auto* each : {&tables_, &personal_})
            if (const auto found = each->find(id); found != each->end())
                return *found->second;
        return none;
    }

    /// An empty value takes the answer back.
    void set(const std::string& id, std::string value)
    {
        if (value.empty())
            values_.erase(id);
        else
            values_[id] = std::move(value);
    }
    void set_rows(const std::string& id, Table rows)
    {
        if (rows.empty())
            tables_.erase(id);
        else
            tables_[id] = std::make_shared<const Table>(std::move(rows));
    }

    /// The same for rows that name people (Field::personal). They are kept apart, so that whatever writes tables() cannot tell them.
    void set_personal_rows(const std::string& id, SharedTable rows)
    {
        if (!rows || rows->empty())
            personal_.erase(id);
        else
            personal_[id] = std::move(rows);
    }

    const std::map<std::string, std::string>& values() const { return values_; }
    const std::map<std::string, SharedTable>& tables() const { return tables_; }
    const std::map<std::string, SharedTable>& personal() const { return personal_; }
    bool empty() const { return values_.empty() && tables_.empty() && personal_.empty(); }

private:
    std::map<std::string, std::string> values_;
    std::map<std::string, SharedTable> tables_, personal_;
};

} // namespace junbi
