// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/wizard.h"

#include "wizard/engine/changes.h"
#include "wizard/engine/differences.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"

#include <algorithm>

namespace junbi {

namespace {

/// A file that somebody else wrote may hold what must not be kept: it becomes its shape before anybody sees or saves it.
void keep_only_shapes(std::map<std::string, Answers>& answers, const std::vector<Check>& checks)
{
    for (const Check& check : checks)
        if (const auto own = answers.find(check.id); own != answers.end())
            for (const Field& field : check.form)
                if (field.shape_only)
                    own->second.set(field.id, canonical(field, own->second.text(field.id)));
}

} // namespace

Wizard::Wizard(Setup setup, Office office) : setup_(std::move(setup)), office_(std::move(office))
{
    keep_only_shapes(office_.answers, setup_.checks);
    for (Computer& each : office_.computers)
        keep_only_shapes(each.answers, setup_.checks);
    for (Computer& each : office_.computers)
        if (each.key == 0)
            each.key = ++office_.last_key;
}

Wizard::~Wizard()
{
    for (const Watch& watch : running_)
        watch.cancel();
}

const Check* Wizard::find(const std::string& step) const
{
    const auto found = std::find_if(setup_.checks.begin(), setup_.checks.end(), [&](const Check& each) { return each.id == step; });
    return found == setup_.checks.end() ? nullptr : &*found;
}

const Check& Wizard::step(const std::string& step) const
{
    if (const Check* found = find(step))
        return *found;
    throw Failure(Ending::usage, T("There is no step “{1}”. “junbi list” shows all steps.", step));
}

void Wizard::follow(Rules rules)
{
    setup_.rules = std::move(rules);
    changed();
}

void Wizard::follow(Day today)
{
    setup_.today = today;
    changed();
}

void Wizard::follow(Profile profile, std::vector<Check> checks)
{
    setup_.profile = std::move(profile);
    setup_.checks = std::move(checks);
    changed();
}

const Report& Wizard::report() const
{
    if (!report_)
        report_ = judge(office_, ground());
    return *report_;
}

namespace {

/// The field, or a Failure that names what is not known.
Field known_field(const Wizard& wizard, const std::string& step, const std::string& field)
{
    const Form form = full_form(wizard.step(step));
    const Field* found = find_field(form, field);
    if (!found)
        throw Failure(Ending::usage, T("The step “{1}” has no question “{2}”. “junbi get {1}” shows its questions.", step, field));
    return *found;
}

} // namespace

namespace {

/// Throws a Failure that names the findings of that id where none is meant exactly.
void demand_finding(const Report& report, const FindingKey& wanted)
{
    std::string others;
    for (const StepReport& step : report.steps) {
        for (const Placed& each : step.findings) {
            if (each.key() == wanted)
                return;
            if (each.finding.id == wanted.id)
                others += (others.empty() ? "" : ", ") + each.computer + (each.finding.subject.empty() ? "" : " / " + each.finding.subject);
        }
    }
    if (others.empty())
        throw Failure(
            Ending::usage, T("There is no finding “{1}” to put off. “junbi check --ids” shows the names of all findings.", wanted.id));
    throw Failure(Ending::usage, T("“{1}” is found for: {2}. Say which one with --computer (and --subject).", wanted.id, others));
}

} // namespace

Answers& Wizard::answers_for(const std::string& step, const Field& field, const std::string& computer)
{
    if (field.scope == Scope::office && !computer.empty())
        throw Failure(Ending::usage, T("“{1}.{2}” is asked once for the whole office: leave out --computer.", step, field.id));
    if (field.scope == Scope::office)
        return office_.answers[step];
    if (computer.empty())
        throw Failure(Ending::usage, T("“{1}.{2}” is asked for each computer: say which one with --computer.", step, field.id));
    Computer* found = office_.find(computer);
    if (!found)
        throw Failure(Ending::usage, T("The office has no computer “{1}”.", computer));
    return found->answers[step];
}

void Wizard::answer(const std::string& step, const std::string& field, const std::string& typed, const std::string& computer)
{
    const Field known = known_field(*this, step, field);
    std::string value = canonical(known, typed, setup_.today);
    if (const auto wrong = complaint(known, value, setup_.rules))
        throw Failure(Ending::usage, T("{1}.{2}: {3} Nothing was changed.", step, field, *wrong));
    answers_for(step, known, computer).set(field, std::move(value));
    changed();
}

void Wizard::fill(const std::string& step, const std::string& field, Table rows, const std::string& computer)
{
    const Field known = known_field(*this, step, field);
    if (known.kind != Kind::table)
        throw Failure(Ending::usage, T("{1}.{2} is not a table.", step, field));
    if (const auto wrong = complaint(known, rows, setup_.rules))
        throw Failure(Ending::usage, T("{1}.{2}: {3} Nothing was changed.", step, field, *wrong));
    Answers& answers = answers_for(step, known, computer);
    if (known.personal)
        answers.set_personal_rows(field, std::make_shared<const Table>(std::move(rows)));
    else
        answers.set_rows(field, std::move(rows));
    changed();
}

void Wizard::erase_personal(const std::string& step, const std::string& table)
{
    const Check& check = this->step(step);
    if (!table.empty() && !known_field(*this, step, table).personal)
        throw Failure(Ending::usage, T("“{1}.{2}” names nobody, so there is nothing to erase.", step, table));
    Answers& own = office_.answers[step];
    const Answers kept = counts_of(check, office_, ground());
    for (const auto& [field, value] : kept.values())
        own.set(field, value);
    for (const auto& [field, rows] : kept.tables())
        own.set_rows(field, *rows);
    for (const Field& each : check.form)
        if (each.personal && (table.empty() || each.id == table))
            own.set_personal_rows(each.id, nullptr);
    changed();
}

namespace {

void demand_name(const std::string& name, const Rules& rules)
{
    if (name.empty())
        throw Failure(Ending::usage, T("A computer needs a name, such as PC-01."));
    if (const auto wrong = complaint(text("name", {}), name, rules))
        throw Failure(Ending::usage, *wrong);
}

} // namespace

void Wizard::add_computer(const std::string& name)
{
    demand_name(name, setup_.rules);
    if (!office_.find(name))
        office_.computers.push_back({.name = name, .key = ++office_.last_key});
    changed();
}

void Wizard::add_by_hand(const std::string& name)
{
    const Computer* known = office_.find(name);
    if (known && known->facts != Facts{})
        throw Failure(Ending::usage, T("“{1}” has been looked at already; it does not need to be answered by hand.", name));
    add_computer(name);
    office_.find(name)->by_hand = true;
}

void Wizard::take_recording(const std::string& name, const Facts& facts)
{
    add_computer(name);
    Computer& one = *office_.find(name);
    if (one.facts.machine && facts.machine && one.facts.machine->host_name != facts.machine->host_name)
        throw Failure(Ending::usage,
            T("“{1}” is another computer in this office ({2}, the recording is of {3}). Record it anew with another --computer NAME.", name,
                one.facts.machine->host_name, facts.machine->host_name));
    one.facts = merged(one.facts, facts);
    one.by_hand = false;
}

/// The computer of that name, to be renamed or removed: a look that comes back must still find it.
Computer& Wizard::computer_at_rest(const std::string& name)
{
    Computer* found = office_.find(name);
    if (!found)
        throw Failure(Ending::usage, T("The office has no computer “{1}”.", name));
    if (!running_.empty())
        throw Failure(Ending::usage, T("A computer is being looked at just now. Wait until that has ended, then try again."));
    return *found;
}

// `from` and `name` are copies: callers may well hand over the computer's own name, which changes or goes here.
void Wizard::rename_computer(std::string from, const std::string& typed)
{
    Computer& computer = computer_at_rest(from);
    const std::string to = canonical(text("name", {}), typed);
    demand_name(to, setup_.rules);
    if (to != from && office_.find(to))
        throw Failure(Ending::usage, T("The office already has a computer “{1}”. Choose another name.", to));
    computer.name = to;
    for (Waiver& each : office_.waivers)
        if (each.finding.computer == from)
            each.finding.computer = to;
    for (Earlier& each : office_.earlier)
        if (each.finding.computer == from)
            each.finding.computer = to;
    changed();
}

void Wizard::remove_computer(std::string name)
{
    computer_at_rest(name);
    std::erase_if(office_.computers, [&](const Computer& each) { return each.name == name; });
    std::erase_if(office_.waivers, [&](const Waiver& each) { return each.finding.computer == name; });
    std::erase_if(office_.earlier, [&](const Earlier& each) { return each.finding.computer == name; });
    changed();
}

void Wizard::waive(Waiver waiver)
{
    if (waiver.until < setup_.today)
        throw Failure(Ending::usage, T("The day until which it is put off, {1}, is past.", waiver.until));
    if (waiver.reason.empty())
        throw Failure(Ending::usage, T("Please give a reason for putting it off."));
    if (const auto wrong = complaint(text("reason", {}), waiver.reason, setup_.rules))
        throw Failure(Ending::usage, *wrong);
    demand_finding(report(), waiver.finding);
    std::erase_if(office_.waivers, [&](const Waiver& each) { return each.finding == waiver.finding; });
    waiver.given = setup_.today;
    office_.waivers.push_back(std::move(waiver));
    changed();
}

void Wizard::take_back_waiver(const FindingKey& finding)
{
    if (std::erase_if(office_.waivers, [&](const Waiver& each) { return each.finding == finding; }) > 0)
        changed();
}

void Wizard::note_changes(const std::string& computer, const std::vector<LedgerEntry>& entries)
{
    Computer* at = office_.find(computer);
    if (!at)
        throw Failure(Ending::usage, T("The office has no computer “{1}”.", computer));
    junbi::note_changes(*at, entries);
}

void Wizard::remember() { office_.earlier = remembered(office_.earlier, report(), setup_.now()); }

} // namespace junbi
