// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/office/judging.h"

#include <map>
#include <string>
#include <utility>

namespace junbi::office_step {
namespace {

constexpr auto portal = "https://www.kaigo-kiban-portal.jp/";

Finding with_date(const Case& c, const std::string& name, std::optional<Day> start)
{
    if (!start)
        return todo("office.municipality_date_missing", T("The first day of use of {1} is not written down.", name),
            T("Look it up on the portal and enter it under “{1}”, or choose another state.", T("Municipalities (insurers) of your users")))
            .asked("office.municipalities")
            .see(portal);
    if (*start > c.today)
        return ok("office.municipality_starts",
            T("According to your entry, use with {1} begins on {2} ({3} days from now). Until then only the preparation is possible.", name,
                *start, (*start - c.today).count()))
            .by(start);
    return ok("office.municipality_started", T("According to your entry, use with {1} has been possible since {2}.", name, *start));
}

/// A day, and a state that says there is none yet: the day counts elsewhere until somebody says which is right.
Finding both_said(const std::string& name, Day start, const std::string& state)
{
    return attention("office.municipality_both",
        T("For {1} a first day of use is entered ({2}), and also the state “{3}”. Only one of them can be right.", name, start,
            state == "arranging" ? T("The date is being arranged") : T("Not decided")),
        T("Look at the portal. Then choose “{1}”, or take the day out.", T("A date is given")))
        .asked("office.municipalities")
        .see(portal);
}

Finding judge_row(const Case& c, const std::string& name, const std::string& state, std::optional<Day> start)
{
    if (start && (state == "arranging" || state == "undecided"))
        return both_said(name, *start, state);
    if (start || state.empty() || state == "date")
        return with_date(c, name, start);
    if (state == "arranging")
        return todo("office.municipality_open", T("According to your entry, the first day of use of {1} is still being arranged.", name),
            T("Go on preparing, and look at the portal again about once a month."))
            .asked("office.municipalities")
            .see(portal);
    return todo("office.municipality_open", T("According to your entry, the first day of use of {1} is not decided yet.", name),
        T("Go on preparing, and look at the portal again about once a month."))
        .asked("office.municipalities")
        .see(portal);
}

} // namespace

std::vector<Finding> judge_municipalities(const Case& c)
{
    const Table& rows = c.own.rows("municipalities");
    std::vector<Finding> findings;
    std::map<std::string, int> times;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string& name = rows.at(i, "municipality");
        if (name.empty()) {
            findings.push_back(todo("office.municipality_name", T("Line {1} of the municipalities has no name.", i + 1),
                T("Write the name of the municipality, or delete the line."))
                                   .asked("office.municipalities")
                                   .about(std::to_string(i + 1))
                                   .of({"1-2.d2"}));
            continue;
        }
        const int time = ++times[name];
        findings.push_back(judge_row(c, name, rows.at(i, "state"), parse_day(rows.at(i, "start")))
                               .about(time == 1 ? name : name + " " + std::to_string(time))
                               .of({"1-2.d2"}));
    }
    if (findings.empty())
        findings.push_back(todo("office.municipality_missing", T("It is not written down from when your municipalities take part."),
            T("Look on the portal under the map of your prefecture and enter each municipality of your users under “{1}”.",
                T("Municipalities (insurers) of your users")))
                               .asked("office.municipalities")
                               .of({"1-2.d2"})
                               .see(portal));
    return findings;
}

} // namespace junbi::office_step
