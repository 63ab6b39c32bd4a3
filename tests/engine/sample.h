// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/wizard.h"

namespace junbi::sample {

inline Day day(int year, unsigned month, unsigned date)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(date);
}

inline const Day today = day(2026, 11, 22);

/// A step "reader" whose judgement depends on facts, office and computer, and a step "after" that reads its outcome.
inline std::vector<Check> checks()
{
    Check reader;
    reader.id = "reader";
    reader.section = "2-2";
    reader.title = T("Reader");
    reader.items = {{"2-2.c1", T("Choose")}, {"2-2.c2", T("Compare")}};
    reader.form = {choice("type", T("Type"), {{"contact", T("Contact")}, {"contactless", T("Contactless")}}).of("2-2.c1"),
        number("count", T("How many")).between(1, 9).optional(), yes_no_unsure("found", T("Found on the list")),
        tick("by_hand", T("Seen by hand")).per_computer().optional(), date("day", T("Day")).optional(),
        money("price", T("Price")).optional().between(0, 999999),
        table("models", T("Models"), {text("name", T("Name")), number("pieces", T("Pieces")).between(1, 9)}).optional(),
        text("why", T("Why")).when("found", {"no"})};
    reader.needs = [](const Case&) {
        Needs needs;
        needs.readers = true;
        needs.hosts = {"host.invalid"};
        return needs;
    };
    reader.judge_computer = [](const Case& c) -> Outcome {
        if (!c.facts.readers)
            return {{todo("reader.look", T("Not seen"), T("Look"))}, {}};
        if (c.facts.readers->empty())
            return {{problem("reader.none", T("No reader"), T("Plug one in")).about("usb").by(day(2026, 12, 1)).of({"2-2.c2"})}, {}};
        return {{ok("reader.there", T("There")).of({"2-2.c2"})}, {}};
    };
    Check after;
    after.id = "after";
    after.section = "3-1";
    after.title = T("After");
    after.after = {"reader"};
    after.judge_office = [](const Case& c) -> Outcome {
        const auto found = c.upstream.find("reader");
        const long long seen = found == c.upstream.end() ? -1 : static_cast<long long>(found->second.findings.size());
        return {{ok("after.counted", T("{1} findings", seen)).seen("count", T("Count"), seen)}, {}};
    };
    return {reader, after};
}

/// Gives what it was told to give, and notes what it was asked.
struct Recorded : FactSource {
    Facts facts;
    mutable Needs asked;
    explicit Recorded(Facts known) : facts(std::move(known)) { }
    Facts gather(const Needs& needs, const Watch&) const noexcept override
    {
        asked = needs;
        return facts;
    }
};

inline Facts readers(std::vector<CardReader> list, Moment seen = Moment(today))
{
    Facts facts;
    facts.readers = std::move(list);
    facts.readers.seen = seen;
    return facts;
}

inline Wizard wizard(Office office = {}, Facts facts = {}, std::vector<Check> steps = checks())
{
    return Wizard({std::move(steps), {}, today, std::make_unique<Recorded>(std::move(facts)), std::make_unique<InlineRunner>(),
                      [] { return Moment(today); }},
        std::move(office));
}

inline const Placed* find(const Report& report, const std::string& id, const std::string& computer = {})
{
    for (const StepReport& step : report.steps)
        for (const Placed& each : step.findings)
            if (each.finding.id == id && each.computer == computer)
                return &each;
    return nullptr;
}

} // namespace junbi::sample
