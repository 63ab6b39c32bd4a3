// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/judging.h"

#include "checks/staff/reasons.h"
#include "checks/staff/result_tables.h"

#include <algorithm>
#include <utility>

namespace junbi::staff_step {

namespace {

Finding of_list(Finding made, const char* question) { return std::move(made).of({"3-1.d3"}).asked(std::string("staff.") + question); }

std::size_t count_left(const Matches& matches)
{
    return static_cast<std::size_t>(std::count_if(matches.lines.begin(), matches.lines.end(),
        [](const Match& each) { return each.kind == Class::extra && has(each.reasons, Reason::left); }));
}

std::size_t count_wrong(const Matches& matches)
{
    return static_cast<std::size_t>(
        std::count_if(matches.lines.begin(), matches.lines.end(), [](const Match& each) { return each.wrong != 0; }));
}

/// What has to be done in the list of general users.
void judge_differences(const Compared& compared, const Case& c, std::vector<Finding>& found)
{
    const Matches& all = compared.matches;
    const std::optional<Day> visit = c.office.day("visit");
    if (const std::size_t extra = all.count(Class::extra))
        found.push_back(problem("staff.leavers", T("{1} registered users are not staff any more, or stand on no staff list.", extra),
            T("Have the administrator remove them today. The list of corrections names their rows."))
                            .seen("left", T("Of these, left as your staff list says"), static_cast<long long>(count_left(all)))
                            .of({"3-1.d3"})
                            .by(c.today));
    if (const std::size_t missing = all.count(Class::missing))
        found.push_back(of_list(attention("staff.missing", T("{1} of {2} staff are not registered yet.", missing, compared.staff),
                                    T("Have the administrator register who is missing, each with an own ID and job type.")),
            "registered")
                            .by(visit));
    if (const std::size_t wrong = count_wrong(all))
        found.push_back(of_list(
            attention("staff.corrections", T("{1} users are registered with something that your staff list says differently.", wrong),
                T("Look at the list of corrections, and have the administrator correct what is wrong there.")),
            "registered"));
}

/// What a person has to look at.
void judge_doubts(const Matches& all, std::vector<Finding>& found)
{
    if (const std::size_t ask = all.count(Class::ask))
        found.push_back(of_list(todo("staff.undecided", T("For {1} pairs only you can know whether they are the same person.", ask),
                                    T("Decide on each pair under “{1}”.", T("Are these the same person?"))),
            "decisions"));
    if (const std::size_t twice = all.count(Class::twice))
        found.push_back(
            of_list(attention("staff.double", T("{1} rows are double: one person stands in a list twice, or several have one name.", twice),
                        T("Look whether each person has exactly one ID. Where two people have one name, staff numbers or dates of "
                          "birth in both lists tell them apart.")),
                "registered"));
}

Text row_numbers(const Table& list, const std::vector<std::uint32_t>& rows)
{
    std::string numbers;
    for (std::size_t i = 0; i < rows.size() && i < 10; ++i)
        numbers += (i == 0 ? "" : ", ") + source_row(list, rows[i]);
    return verbatim(rows.size() > 10 ? numbers + " …" : numbers);
}

void judge_rows(const Table& list, const char* field, Text label, const std::vector<std::uint32_t>& nameless,
    const std::vector<std::uint32_t>& unreadable, std::vector<Finding>& found)
{
    if (!nameless.empty())
        found.push_back(
            of_list(attention("staff.empty_rows", T("{1}: {2} rows have no name and were not compared.", label, nameless.size()),
                        T("Add the names in these rows, or delete the rows: {1}", row_numbers(list, nameless))),
                field)
                .about(field));
    if (!unreadable.empty())
        found.push_back(
            of_list(attention("staff.unreadable", T("{1}: {2} names contain characters that cannot be read.", label, unreadable.size()),
                        T("Correct the names in these rows, or import the file again with another character encoding: {1}",
                            row_numbers(list, unreadable))),
                field)
                .about(field));
}

void judge_input(const Compared& compared, std::vector<Finding>& found)
{
    const Matches& all = compared.matches;
    judge_rows(compared.roster, "roster", T("Your staff list"), all.nameless_roster, all.unreadable_roster, found);
    judge_rows(
        compared.registered, "registered", T("The list of general users"), all.nameless_registered, all.unreadable_registered, found);
    if (all.numbers_ignored)
        found.push_back(not_applicable(
            "staff.numbers_differ", T("The staff numbers of the two lists do not agree, so people were compared without them.")));
    if (compared.unused_variants > 0)
        found.push_back(
            of_list(attention("staff.own_variants", T("{1} rows of your own characters are not used.", compared.unused_variants),
                        T("Give exactly one character on each side, under “{1}”.", T("Characters that count as the same in your office"))),
                "variants"));
}

/// How it stands in all, with the counts of all classes.
Finding matched(const Compared& compared)
{
    const Matches& all = compared.matches;
    const std::size_t sure = all.sure();
    Finding made = ok("staff.matched",
        sure == compared.staff ? T("All {1} staff who will use the service are registered.", sure)
                               : T("{1} of {2} staff are surely registered.", sure, compared.staff));
    const std::vector<Option> classes = class_options();
    for (std::size_t kind = 0; kind < class_count; ++kind)
        made.evidence.push_back({classes[kind].id, classes[kind].label, static_cast<long long>(all.counts[kind])});
    return std::move(made).of({"3-1.d3"});
}

std::size_t staff_today(const Table& roster, const Matches& matches)
{
    return roster.size() - matches.nameless_roster.size() - matches.left;
}

} // namespace

Compared compare(const Case& c)
{
    const Table &roster = c.own.rows("roster"), &registered = c.own.rows("registered");
    const Variants variants(c.rules.table("staff.variants"), c.own.rows("variants"));
    Matches matches = match(roster, registered, c.own.rows("decisions"), variants, c.today, JobWords(c.rules.table("staff.jobs")));
    const std::size_t staff = staff_today(roster, matches);
    return {roster, registered, std::move(matches), staff, variants.unusable().size()};
}

Outcome judge_lists(const Case& c)
{
    Outcome outcome;
    const Compared compared = compare(c);
    judge_differences(compared, c, outcome.findings);
    judge_doubts(compared.matches, outcome.findings);
    judge_input(compared, outcome.findings);
    outcome.findings.push_back(matched(compared));
    outcome.tables["matches"] = matches_table(compared.matches, compared.roster, compared.registered);
    outcome.tables["corrections"] = corrections_table(compared.matches, compared.roster, compared.registered);
    return outcome;
}

} // namespace junbi::staff_step
