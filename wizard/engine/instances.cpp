// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/instances.h"

#include <algorithm>
#include <set>
#include <utility>

namespace junbi {
namespace {

/// What is called after a step, and what it is called after an instance of it.
struct Names {
    std::string from, to;        ///< ids of the step and of the instance
    std::set<std::string> items; ///< the step's lines of the checklist

    /// "keys.place" → "keys_night.place"; what belongs to another step stays.
    void rename(std::string& dotted) const
    {
        if (dotted.starts_with(from + "."))
            dotted.replace(0, from.size(), to);
    }
    /// "4-1.x1" → "4-1.x1/keys_night": one checklist never has two lines of one id.
    void mark(std::string& line) const
    {
        if (items.contains(line))
            line += "/" + to;
    }
};

void rename(Outcome& outcome, const Names& names)
{
    for (Finding& each : outcome.findings) {
        names.rename(each.id);
        names.rename(each.question);
        for (std::string& line : each.guide)
            names.mark(line);
    }
    std::map<std::string, Table> tables;
    for (auto& [name, table] : outcome.tables) {
        std::string own = name;
        names.rename(own);
        tables.emplace(std::move(own), std::move(table));
    }
    outcome.tables = std::move(tables);
}

using Judge = std::function<Outcome(const Case&)>;

Judge renamed(Judge judge, const Names& names)
{
    if (!judge)
        return {};
    return [judge = std::move(judge), names](const Case& given) {
        Outcome outcome = judge(given);
        rename(outcome, names);
        return outcome;
    };
}

} // namespace

Check instance_of(const Check& check, std::string id, const Settings& settings, Text title)
{
    Names names{check.id, std::move(id), {}};
    for (const GuideLine& each : check.items)
        names.items.insert(each.id);
    Check made = check;
    made.id = names.to;
    if (!title.empty())
        made.title = std::move(title);
    for (const auto& [name, value] : settings)
        made.settings[name] = value;
    for (GuideLine& each : made.items)
        names.mark(each.id);
    for (Field& each : made.form)
        names.mark(each.guide);
    made.judge_office = renamed(check.judge_office, names);
    made.judge_computer = renamed(check.judge_computer, names);
    return made;
}

} // namespace junbi
