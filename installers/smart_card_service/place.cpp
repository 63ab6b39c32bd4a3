// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/place.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr int closed_by_person = 126, no_rights = 127; // pkexec(1)

/// The last line that says something: that is the one that says why.
std::string last_line(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

} // namespace

void refuse(SeenPlace& seen, Finding why)
{
    seen.place.possible = seen.place.chosen = false;
    seen.place.makes.clear();
    seen.place.effect = why.what;
    seen.command.clear();
    seen.refusal = std::move(why);
}

void demand_rights(const Host& host, SeenPlace& seen, const Command& command)
{
    if (host.administrator || has_program(host, "pkexec")) {
        seen.command = as_administrator(host, command);
        return;
    }
    refuse(seen,
        problem("smart_card_service.no_pkexec", T("This needs an administrator's rights, and pkexec, which asks for them, is not here."),
            T("Have the administrator of this computer run this command: {1}", typed(command))));
}

Applied run_with_rights(const Host& host, const Command& command)
{
    const Ended ended = host.run(command, change_limit);
    const bool asked = command.front() == "pkexec";
    if (!ended.started)
        return {T("“{1}” could not be started.", command.front())};
    if (ended.too_long)
        return {T("“{1}” took longer than {2} minutes and is no longer waited for.", typed(command),
                    std::chrono::duration_cast<std::chrono::minutes>(change_limit).count()),
            true};
    if (asked && ended.exit == closed_by_person)
        return {T("The system's question for the administrator's password was closed. Nothing was changed.")};
    if (asked && ended.exit == no_rights)
        return {T("The system did not give an administrator's rights. Nothing was changed. Ask the person who looks after this computer.")};
    if (ended.exit == 0)
        return {};
    const std::string why = last_line(ended.errors.empty() ? ended.out : ended.errors);
    if ((why.find("Could not get lock") != why.npos || why.find("Unable to acquire") != why.npos || why.find("Unable to lock") != why.npos)
        && command.end() != std::find(command.begin(), command.end(), "apt-get"))
        return {T("Another program is installing something just now ({1}). Wait until it is done, then try again.", why)};
    return {T("“{1}” did not work: {2}", typed(command), why.empty() ? std::to_string(ended.exit) : why)};
}

} // namespace junbi
