// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/looking.h"

#include "wizard/storage/file_lock.h"

#include <ostream>

namespace junbi {

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
    wizard.look({this_computers_name(call, wizard.office()), call.asked.names, call.asked.network, watch}, [] {});
}

Shown shown_of(const Call& call, const Wizard& wizard)
{
    return {wizard.checks(), wizard.report(), call.say, call.asked.names, call.asked.ids, wizard.office().waivers};
}

} // namespace junbi
