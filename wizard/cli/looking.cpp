// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/looking.h"

#include "wizard/engine/failure.h"
#include "wizard/storage/file_lock.h"

#include <ostream>

namespace junbi {
namespace {

/// What is known about one computer must not be overwritten with what is seen on another.
void demand_this_computer(const Office& office, const std::string& name)
{
    const Computer* known = office.find(name);
    const std::string own = computer_name();
    if (known && known->facts.machine && known->facts.machine->host_name != own)
        throw Failure(Ending::usage,
            T("“{1}” is another computer in this office (in the network: {2}; this one: {3}). Nothing was looked at. Say another "
              "--computer "
              "NAME, or take the old one out first: junbi remove-computer",
                name, known->facts.machine->host_name, own));
}

} // namespace

std::string this_computers_name(const Call& call, const Office& office)
{
    if (!call.asked.computer.empty())
        return call.asked.computer;
    const std::string own = computer_name(), known = office.here(own);
    return known.empty() ? own : known;
}

Watch watch_of(const Call& call)
{
    const auto limit = std::chrono::milliseconds(static_cast<long long>(call.asked.limit * 1000));
    return Watch(limit, [&call](const Text& text) { call.messages << call.say(text) << "\n"; });
}

void look_here(const Call& call, Wizard& wizard, const Watch& watch)
{
    demand_this_computer(wizard.office(), this_computers_name(call, wizard.office()));
    const bool network = call.asked.network || !call.asked.connect.empty();
    wizard.look({this_computers_name(call, wizard.office()), call.asked.names, network, watch}, [] {});
}

std::unique_ptr<Observation> observe_here(const Call& call, const Wizard& wizard, std::function<void()> changed)
{
    return wizard.observe({this_computers_name(call, wizard.office()), call.asked.names}, std::move(changed));
}

Shown shown_of(const Call& call, const Wizard& wizard)
{
    return {wizard.checks(), wizard.report(), call.say, call.asked.names, call.asked.ids, wizard.office().waivers};
}

} // namespace junbi
