// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"

#include <map>
#include <string>
#include <utility>

namespace junbi {

/// One table of what the outside world lays down. Every row has the columns "source" and "checked" (YYYY-MM-DD).
struct RuleTable {
    std::string version; ///< the day it was last brought up to date, "2026-11-22"
    Table rows;
};

/// Suitable readers, rates, deadlines, hosts: what keeps changing. Loaded from checks/<step>/<table>.xml
/// under the name "<step>.<table>", so a new year needs no compiler.
class Rules {
public:
    const Table& table(const std::string& name) const
    {
        static const Table none;
        const auto found = tables_.find(name);
        return found == tables_.end() ? none : found->second.rows;
    }
    /// The value of the row whose column "id" is `id`, or an empty text.
    const std::string& value(const std::string& name, std::string_view id, std::string_view column = "value") const
    {
        static const std::string none;
        const Table& rows = table(name);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows.at(i, "id") == id)
                return rows.at(i, column);
        return none;
    }
    const std::map<std::string, RuleTable>& tables() const { return tables_; }
    void add(std::string name, RuleTable table) { tables_[std::move(name)] = std::move(table); }

private:
    std::map<std::string, RuleTable> tables_;
};

} // namespace junbi
