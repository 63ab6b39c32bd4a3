// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/service_manager.h"

#include "installers/smart_card_service/what_it_asks.h"

#include <algorithm>

namespace junbi {
namespace {

using Start = ManagedService::Start;

constexpr auto place_id = "service:SCardSvr";
constexpr auto driver = "install";

Made made(const char* what) { return {what, {{"service", "SCardSvr"}}}; }

bool has(const std::vector<Made>& all, const char* kind)
{
    return std::any_of(all.begin(), all.end(), [&](const Made& each) { return each.kind == kind; });
}

std::vector<Made> missing_in(const ManagedService& service)
{
    std::vector<Made> missing;
    if (service.start == Start::never)
        missing.push_back(made("enabled"));
    if (!service.running)
        missing.push_back(made("started"));
    return missing;
}

/// One line, so that Windows asks for the rights once. sc.exe wants the blank behind "start=".
std::string line_for(const std::vector<Made>& things, const char* start, const char* now)
{
    std::string line;
    if (has(things, "enabled"))
        line = std::string("sc.exe config SCardSvr start= ") + start;
    if (has(things, "started"))
        line += (line.empty() ? "" : " && ") + std::string("sc.exe ") + now + " SCardSvr";
    return line;
}

/// Stopping comes before forbidding: what may not start any more could not be put right.
std::string line_back(const std::vector<Made>& things)
{
    const std::string stop = has(things, "started") ? "sc.exe stop SCardSvr" : "";
    const std::string forbid = has(things, "enabled") ? "sc.exe config SCardSvr start= disabled" : "";
    return stop.empty() || forbid.empty() ? stop + forbid : stop + " & " + forbid;
}

std::string shown(const std::string& line) { return "cmd.exe /d /c \"" + line + "\""; }

Text effect_of(const std::vector<Made>& missing)
{
    if (missing.empty())
        return T("It runs already.");
    if (missing.size() == 2)
        return T("It may start again, and is started now.");
    return has(missing, "started") ? T("It is started now.") : T("From now on it may start when it is needed.");
}

std::optional<Finding> obstacle_in(const ManagedService& service, const Order& order)
{
    if (order.answers.text("action") == driver)
        return problem("smart_card_service.by_the_system",
            T("On Windows a reader's driver comes from its maker, and Windows brings the smart card service along."),
            T("Look on the page of the reader's maker for its driver."));
    if (!service.trouble.empty())
        return problem("smart_card_service.not_asked", T("Windows did not say how the smart card service stands ({1}).", service.trouble),
            T("Open “Services” (services.msc) and look for “Smart Card” there."));
    if (!service.there)
        return problem("smart_card_service.not_installed", T("The service “Smart Card” is not there on this Windows."),
            T("Ask the person who looks after this computer; it is a part of Windows and may have been taken out."));
    return std::nullopt;
}

ChangePlace place_of(const ManagedService& service)
{
    ChangePlace place{place_id, T("Smart Card (SCardSvr)")};
    place.makes = missing_in(service);
    place.effect = effect_of(place.makes);
    place.state = std::to_string(static_cast<int>(service.start)) + (service.running ? " running" : " stopped");
    return place;
}

ChangePreview preview(const ServiceManager& manager, const Order& order)
{
    ChangePreview seen{T("Start the smart card service.")};
    const ManagedService service = manager.look();
    if (auto obstacle = obstacle_in(service, order)) {
        ChangePlace place{place_id, T("Smart Card (SCardSvr)")};
        place.effect = obstacle->what;
        place.possible = place.chosen = false;
        seen.findings.push_back(std::move(*obstacle));
        seen.places.push_back(std::move(place));
        return seen;
    }
    seen.places.push_back(place_of(service));
    if (seen.places.front().makes.empty())
        return seen;
    seen.seen.push_back({"command", T("This command is run"), shown(line_for(seen.places.front().makes, "demand", "start"))});
    seen.findings.push_back(ok("smart_card_service.rights",
        manager.administrator
            ? T("You have an administrator's rights, so nobody is asked for a password.")
            : T("Windows itself asks whether this may be done, and for an administrator's password if you are none; Junbi "
                "does not see it.")));
    return seen;
}

Applied run(const ServiceManager& manager, const std::string& line)
{
    const Ended ended = manager.run(line, change_limit);
    if (ended.exit == rights_refused)
        return {T("The question of Windows whether this may be done was answered with No. Nothing was changed.")};
    if (!ended.started)
        return {T("“{1}” could not be started.", "cmd.exe")};
    if (ended.too_long)
        return {T("“{1}” took longer than {2} minutes and is no longer waited for.", shown(line),
                    std::chrono::duration_cast<std::chrono::minutes>(change_limit).count()),
            true};
    return ended.exit == 0 ? Applied{} : Applied{T("“{1}” did not work: {2}", shown(line), std::to_string(ended.exit))};
}

bool is_there(const ManagedService& service, const Made& thing)
{
    return thing.kind == "enabled" ? service.start != Start::never : thing.kind == "started" && service.running;
}

std::vector<Made> those_there(const ManagedService& service, const std::vector<Made>& all)
{
    std::vector<Made> there;
    std::copy_if(all.begin(), all.end(), std::back_inserter(there), [&](const Made& each) { return is_there(service, each); });
    return there;
}

Standing read_back(const ServiceManager& manager, const std::vector<Made>& things)
{
    const ManagedService service = manager.look();
    if (!service.trouble.empty())
        return Standing::unknown;
    const std::size_t there = those_there(service, things).size();
    return there == things.size() ? Standing::there : there > 0 ? Standing::partly : Standing::gone;
}

Applied apply(const ServiceManager& manager, const ChangePlace& previewed)
{
    const ChangePlace now = place_of(manager.look());
    if (now.state != previewed.state || now.makes != previewed.makes)
        return {T("This computer has changed since the preview; nothing was done. Look at the preview again.")};
    if (now.makes.empty())
        return {};
    const Applied applied = run(manager, line_for(now.makes, "demand", "start"));
    if (!applied.trouble || read_back(manager, now.makes) == Standing::gone)
        return applied;
    return {}; // something of it is there all the same: reading back tells how much
}

std::optional<Text> undo(const ServiceManager& manager, const std::vector<Made>& things)
{
    const ManagedService service = manager.look();
    if (!service.trouble.empty())
        return T("Windows did not say how the smart card service stands ({1}).", service.trouble);
    const std::vector<Made> there = those_there(service, things);
    if (there.empty())
        return std::nullopt;
    const auto trouble = run(manager, line_back(there)).trouble;
    return those_there(manager.look(), there).empty() ? std::nullopt : trouble;
}

Text describe(const std::vector<Made>& things)
{
    if (things.size() == 2)
        return T("Smart card service: allowed to start again, and started");
    return has(things, "enabled") ? T("Smart card service: allowed to start again") : T("Smart card service: started");
}

} // namespace

Installer smart_card_service_by(const ServiceManager& manager)
{
    Installer made = smart_card_service_that_asks();
    made.preview = [manager](const Order& order) { return preview(manager, order); };
    made.apply = [manager](const Order&, const ChangePlace& place) { return apply(manager, place); };
    made.read_back = [manager](const std::string&, const std::vector<Made>& things) { return read_back(manager, things); };
    made.undo = [manager](const std::string&, const std::vector<Made>& things) { return undo(manager, things); };
    made.describe = [](const std::string&, const std::vector<Made>& things) { return describe(things); };
    return made;
}

} // namespace junbi
