// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/work_done.h"

#include "checks/contract/days.h"
#include "wizard/engine/forms.h"

#include <algorithm>

namespace junbi {
namespace {

/// What Junbi did in a place; an installer that is not known here is told by its place alone.
Text change_told(const LedgerEntry& entry)
{
    const Text done = entry.installer == "certificate" ? T("Certificate put into “{1}” with Junbi", entry.place_name)
        : entry.installer == "smart_card_service"      ? T("Smart card service turned on with Junbi")
                                                       : T("“{1}” changed with Junbi", entry.place_name);
    return T("{1} ({2})", done, word_for(entry.state));
}

class Collected {
public:
    explicit Collected(Day today) : today_(today) { }

    void add(Day day, const Text& what, const std::string& computer)
    {
        if (day > today_)
            return;
        auto same = std::find_if(all_.begin(), all_.end(),
            [&](const WorkDone& each) { return each.day == day && each.what == what && each.computers.empty() == computer.empty(); });
        if (same == all_.end())
            same = all_.insert(all_.end(), {day, what});
        if (!computer.empty() && std::find(same->computers.begin(), same->computers.end(), computer) == same->computers.end())
            same->computers.push_back(computer);
    }

    /// The days that a person entered for what was done.
    void add_answers(const Check& check, Scope scope, const Answers& answers, const std::string& computer)
    {
        for (const Field& field : check.form)
            if (field.kind == Kind::date && field.meant == Meant::last && field.scope == scope && shown(field, answers))
                if (const auto day = answers.day(field.id))
                    add(*day, T("{1}: {2}", check.title, field.label), computer);
    }

    std::vector<WorkDone> by_day() &&
    {
        std::stable_sort(all_.begin(), all_.end(), [](const WorkDone& a, const WorkDone& b) { return a.day < b.day; });
        return std::move(all_);
    }

private:
    Day today_;
    std::vector<WorkDone> all_;
};

} // namespace

std::vector<WorkDone> work_done(const Wizard& wizard)
{
    Collected all(wizard.today());
    const Office& office = wizard.office();
    for (const Computer& each : office.computers) {
        if (each.seen() != Moment{})
            all.add(day_in_japan(each.seen()), T("Looked at with Junbi"), each.name);
        for (const LedgerEntry& entry : each.changes)
            all.add(day_in_japan(entry.at), change_told(entry), each.name);
    }
    for (const Check& check : wizard.checks()) {
        all.add_answers(check, Scope::office, office.of(check.id), {});
        for (const Computer& each : office.computers)
            all.add_answers(check, Scope::computer, each.of(check.id), each.name);
    }
    return std::move(all).by_day();
}

} // namespace junbi
