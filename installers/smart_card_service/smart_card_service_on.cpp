// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/smart_card_service_on.h"

#include "installers/smart_card_service/packages.h"
#include "installers/smart_card_service/service.h"
#include "installers/smart_card_service/what_it_asks.h"

namespace junbi {
namespace {

/// What was asked for, or else what this computer lacks.
bool wants_packages(const Host& host, const Order& order)
{
    const std::string& action = order.answers.text("action");
    return action.empty() ? packages_missing(host) : action == "install";
}

SeenPlace look(const Host& host, bool packages) { return packages ? look_at_packages(host) : look_at_service(host); }

Finding about_the_password(const Host& host)
{
    return ok("smart_card_service.rights",
        host.administrator
            ? T("You have an administrator's rights, so nobody is asked for a password.")
            : T("The administrator's password of this computer is asked for by the system, not by Junbi, and only for this command."));
}

ChangePreview preview(const Host& host, const Order& order)
{
    const bool packages = wants_packages(host, order);
    ChangePreview all{packages ? T("Install the smart card service and the driver for card readers.")
                               : T("Start the smart card service, now and whenever this computer starts.")};
    SeenPlace seen = look(host, packages);
    if (!seen.command.empty()) {
        all.seen.push_back({"command", T("This command is run"), typed(seen.command)});
        all.findings.push_back(about_the_password(host));
    }
    all.seen.insert(all.seen.end(), seen.seen.begin(), seen.seen.end());
    if (seen.refusal)
        all.findings.push_back(*seen.refusal);
    all.places.push_back(std::move(seen.place));
    return all;
}

Standing read_back(const Host& host, const std::string& place, const std::vector<Made>& made)
{
    if (place == packages_place)
        return standing_of_packages(host, made);
    return place == service_place ? standing_of_service(host, made) : Standing::unknown;
}

Applied apply(const Host& host, const ChangePlace& previewed)
{
    const SeenPlace now = look(host, previewed.id == packages_place);
    if (now.refusal)
        return {T("{1} {2}", now.refusal->what, now.refusal->advice)};
    if (now.place.state != previewed.state || now.place.makes != previewed.makes)
        return {T("This computer has changed since the preview; nothing was done. Look at the preview again.")};
    if (now.command.empty())
        return {};
    const Applied applied = run_with_rights(host, now.command);
    if (!applied.trouble || read_back(host, previewed.id, previewed.makes) == Standing::gone)
        return applied;
    return {}; // something of it is there all the same: reading back tells how much
}

std::optional<Text> undo(const Host& host, const std::string& place, const std::vector<Made>& made)
{
    if (place == packages_place)
        return undo_packages(host, made);
    if (place == service_place)
        return undo_service(host, made);
    return T("“{1}” is not a place of this kind of change. Nothing was changed.", place);
}

/// What was made in one place, for the ledger.
Text describe(const std::string& place, const std::vector<Made>& made)
{
    if (place == packages_place) {
        std::string names;
        for (const Made& each : made)
            if (const auto name = each.values.find("name"); name != each.values.end())
                names += (names.empty() ? "" : ", ") + name->second;
        return T("Packages installed: {1}", names);
    }
    if (made.size() == 2)
        return T("Smart card service: started, and started with the computer from then on");
    return !made.empty() && made.front().kind == "enabled" ? T("Smart card service: started with the computer from then on")
                                                           : T("Smart card service: started");
}

} // namespace

Installer smart_card_service_on(const Host& host)
{
    Installer made = smart_card_service_that_asks();
    made.preview = [host](const Order& order) { return preview(host, order); };
    made.apply = [host](const Order&, const ChangePlace& place) { return apply(host, place); };
    made.read_back = [host](const std::string& place, const std::vector<Made>& things) { return read_back(host, place, things); };
    made.undo = [host](const std::string& place, const std::vector<Made>& things) { return undo(host, place, things); };
    made.describe = describe;
    return made;
}

} // namespace junbi
