// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/staff_corrections_facts.h"

#include "wizard/documents/listed_person.h"
#include "wizard/engine/paired_rows.h"

#include <algorithm>
#include <set>

namespace junbi {
namespace {

using Action = Correction::Action;

const std::map<std::string, Action, std::less<>> actions{
    {"correct", Action::correct}, {"remove", Action::remove}, {"add", Action::add}, {"ask", Action::decide}};

bool one_of(std::string_view id, std::initializer_list<std::string_view> ids) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

/// The lists of the step and what it concluded about them.
struct Lists {
    const Field &roster, &registered;
    const Pairing& pairing;
    NumberedRows roster_rows, registered_rows;
    bool masked;

    ListedPerson in_roster(const std::string& row) const { return {roster, roster_rows.list(), roster_rows.find(row), masked}; }
    ListedPerson in_registered(const std::string& row) const
    {
        return {registered, registered_rows.list(), registered_rows.find(row), masked};
    }
};

/// `column`: the one that is wrong, or empty. A name stands on the line anyhow.
void tell_column(Correction& line, const std::string& column, const Lists& lists)
{
    if (column.empty() || one_of(column, {"name", "family", "given"}))
        return;
    lists.in_roster(line.roster_row).tell(column, line.roster_details);
    lists.in_registered(line.registered_row).tell(column, line.registered_details);
}

void add_reasons(Correction& line, const std::string& cell, const Lists& lists)
{
    for (const Text& each : reasons_told(lists.pairing, reason_ids(cell)))
        if (std::find(line.reasons.begin(), line.reasons.end(), each) == line.reasons.end())
            line.reasons.push_back(each);
}

/// One row of the table of corrections, or a pair that waits for a person. Nothing where it names rows that the lists have not.
std::optional<Correction> line_of(Action action, const std::string& roster_row, const std::string& registered_row, const Lists& lists)
{
    const ListedPerson staff = lists.in_roster(roster_row), user = lists.in_registered(registered_row);
    if (!staff.row && !user.row)
        return std::nullopt;
    Correction line{action, registered_row, roster_row, user.name(), staff.name(), {}, {}, {}, {}, {}};
    if (!lists.masked)
        line.number = staff.cell("number").empty() ? user.cell("number") : staff.cell("number");
    line.job = staff.cell("job").empty() ? user.cell("job") : staff.cell("job");
    if (action == Action::add)
        staff.tell("kana", line.roster_details);
    return line;
}

/// Several rows about the same person become one line: it is ticked once.
void add_corrections(const Table& rows, const Lists& lists, std::vector<Correction>& lines)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto action = actions.find(rows.at(i, "action"));
        const std::string &roster_row = rows.at(i, "roster_row"), &registered_row = rows.at(i, "registered_row");
        if (action == actions.end())
            continue;
        const bool same = !lines.empty() && lines.back().action == action->second && lines.back().roster_row == roster_row
            && lines.back().registered_row == registered_row;
        if (auto line = same ? std::nullopt : line_of(action->second, roster_row, registered_row, lists))
            lines.push_back(std::move(*line));
        else if (!same)
            continue;
        tell_column(lines.back(), rows.at(i, "field"), lists);
        add_reasons(lines.back(), rows.at(i, "reason"), lists);
    }
}

/// Whether it is the same person: what they share stands in the reasons, what differs on both sides.
void tell_differences(Correction& line, const Lists& lists)
{
    const ListedPerson staff = lists.in_roster(line.roster_row), user = lists.in_registered(line.registered_row);
    for (const char* each : {"number", "birth", "job"})
        if (staff.cell(each) != user.cell(each))
            tell_column(line, each, lists);
    if (staff.reading() != user.reading())
        tell_column(line, "kana", lists);
    if (staff.cell("number") != user.cell("number"))
        line.number.clear();
    if (staff.cell("job") != user.cell("job"))
        line.job.clear();
}

/// Who is registered twice stands on the staff list all the same.
void tell_extra(const Table& matches, std::vector<Correction>& lines)
{
    std::set<std::string> extra;
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (matches.at(i, "class") == "extra" && matches.at(i, "roster_row").empty())
            extra.insert(matches.at(i, "registered_row"));
    for (Correction& line : lines)
        line.not_on_staff_list = line.action == Action::remove && extra.contains(line.registered_row);
}

void add_undecided(const Table& matches, const Lists& lists, std::vector<Correction>& lines)
{
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (matches.at(i, "class") == "ask")
            if (auto line = line_of(Action::decide, matches.at(i, "roster_row"), matches.at(i, "registered_row"), lists)) {
                tell_differences(*line, lists);
                add_reasons(*line, matches.at(i, "reason"), lists);
                lines.push_back(std::move(*line));
            }
}

const Field* field_of(const Form& form, const std::string& id)
{
    const auto found = std::find_if(form.begin(), form.end(), [&](const Field& each) { return each.id == id; });
    return found == form.end() ? nullptr : &*found;
}

void add_lines(const Check& step, const StepReport& report, const Answers& answers, StaffCorrections& facts)
{
    const auto decisions = std::find_if(step.form.begin(), step.form.end(), [](const Field& each) { return !each.pairing.empty(); });
    const auto corrections = report.tables.find("corrections");
    if (decisions == step.form.end() || corrections == report.tables.end())
        return;
    const Pairing& pairing = decisions->pairing;
    const auto matches = report.tables.find(pairing.table);
    const Field *roster = field_of(step.form, pairing.left), *registered = field_of(step.form, pairing.right);
    if (matches == report.tables.end() || !roster || !registered)
        return;
    const Lists lists{
        *roster, *registered, pairing, NumberedRows(answers.rows(pairing.left)), NumberedRows(answers.rows(pairing.right)), facts.masked};
    facts.compared = true;
    const std::vector<std::size_t> counted = class_counts(pairing, matches->second);
    for (std::size_t i = 0; i < counted.size(); ++i)
        facts.counts[pairing.classes[i].id] = static_cast<int>(counted[i]);
    add_corrections(corrections->second, lists, facts.lines);
    tell_extra(matches->second, facts.lines);
    add_undecided(matches->second, lists, facts.lines);
}

} // namespace

StaffCorrections staff_corrections(const Wizard& wizard, bool masked)
{
    const Answers& office = wizard.office().of("office");
    StaffCorrections facts{office.text("name"), office.text("number"), wizard.report().today};
    facts.masked = masked;
    const Answers& own = wizard.office().of("staff");
    facts.seen_on = own.day("checked_on");
    if (const Check* step = wizard.find("staff"))
        if (const StepReport* report = wizard.report().find("staff"))
            add_lines(*step, *report, own, facts);
    return facts;
}

PrintJob staff_corrections_job(const Wizard& wizard, const Say& say, const std::string& language, bool masked)
{
    const StaffCorrections facts = staff_corrections(wizard, masked);
    PrintJob job{layout_file("staff-corrections"), staff_corrections_content(facts, say), say};
    job.language = language;
    job.created = Moment(facts.today);
    job.strict = false; // a name with a rare character is told, and printed all the same
    job.names_people = !masked;
    job.csv = staff_corrections_csv(facts, say);
    return job;
}

} // namespace junbi
