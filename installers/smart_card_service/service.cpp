// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/service.h"

#include "installers/smart_card_service/units.h"

#include <algorithm>

namespace junbi {
namespace {

Made made(const char* what) { return {what, {{"unit", unit_socket}}}; }

std::vector<Made> missing_in(const Units& units)
{
    std::vector<Made> missing;
    if (!units.starts_with_computer() && units.can_be_enabled())
        missing.push_back(made("enabled"));
    if (!units.runs())
        missing.push_back(made("started"));
    return missing;
}

bool has(const std::vector<Made>& all, const char* kind)
{
    return std::any_of(all.begin(), all.end(), [&](const Made& each) { return each.kind == kind; });
}

bool is_there(const Units& units, const Made& thing)
{
    return thing.kind == "enabled" ? units.socket.enabled == "enabled" : thing.kind == "started" && units.socket.runs();
}

std::vector<Made> those_there(const Units& units, const std::vector<Made>& all)
{
    std::vector<Made> there;
    std::copy_if(all.begin(), all.end(), std::back_inserter(there), [&](const Made& each) { return is_there(units, each); });
    return there;
}

/// "enable --now" does both at once.
Command systemctl(const std::vector<Made>& things, const char* long_lasting, const char* now)
{
    if (!has(things, "enabled"))
        return {"systemctl", now, unit_socket};
    return has(things, "started") ? Command{"systemctl", long_lasting, "--now", unit_socket}
                                  : Command{"systemctl", long_lasting, unit_socket};
}

Text effect_of(const std::vector<Made>& missing)
{
    if (missing.empty())
        return T("It runs already, and starts with the computer.");
    if (missing.size() == 2)
        return T("It is started now, and from now on whenever the computer starts.");
    return has(missing, "started") ? T("It is started now. It starts with the computer already.")
                                   : T("From now on it starts whenever the computer starts. It runs already.");
}

std::optional<Finding> obstacle_in(const Units& units)
{
    if (units.trouble)
        return units.trouble;
    const char* masked = units.service.masked() ? unit_service : units.socket.masked() ? unit_socket : nullptr;
    if (masked)
        return problem("smart_card_service.masked",
            T("An administrator of this computer has forbidden {1} to start (masked), and Junbi does not lift that.", masked),
            T("Ask the administrator why. This command allows it again: {1}", std::string("systemctl unmask ") + masked));
    if (!units.socket.there())
        return problem("smart_card_service.not_installed", T("The smart card service (pcscd) is not installed on this computer."),
            T("Have it installed first: {1}", "junbi fix smart_card_service --set action=install"));
    return std::nullopt;
}

} // namespace

SeenPlace look_at_service(const Host& host)
{
    SeenPlace seen{{service_place, verbatim(unit_socket)}};
    const Units units = ask_systemd(host);
    if (auto obstacle = obstacle_in(units)) {
        refuse(seen, std::move(*obstacle));
        return seen;
    }
    seen.place.makes = missing_in(units);
    seen.place.effect = effect_of(seen.place.makes);
    for (const Unit& each : {units.socket, units.service})
        seen.place.state += each.load + " " + each.enabled + " " + each.active + "\n";
    if (!seen.place.makes.empty())
        demand_rights(host, seen, systemctl(seen.place.makes, "enable", "start"));
    return seen;
}

Standing standing_of_service(const Host& host, const std::vector<Made>& made)
{
    const Units units = ask_systemd(host);
    if (units.trouble)
        return Standing::unknown;
    const std::size_t there = those_there(units, made).size();
    return there == made.size() ? Standing::there : there > 0 ? Standing::partly : Standing::gone;
}

std::optional<Text> undo_service(const Host& host, const std::vector<Made>& made)
{
    const Units units = ask_systemd(host);
    if (units.trouble)
        return T("{1} {2}", units.trouble->what, units.trouble->advice);
    const std::vector<Made> there = those_there(units, made);
    if (there.empty())
        return std::nullopt;
    SeenPlace wanted;
    demand_rights(host, wanted, systemctl(there, "disable", "stop"));
    if (wanted.refusal)
        return T("{1} {2}", wanted.refusal->what, wanted.refusal->advice);
    const auto trouble = run_with_rights(host, wanted.command).trouble;
    return those_there(ask_systemd(host), there).empty() ? std::nullopt : trouble;
}

} // namespace junbi
