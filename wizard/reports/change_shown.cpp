// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/change_shown.h"

#include "wizard/reports/wording.h"

#include <algorithm>

namespace junbi {
namespace {

ShownChange shown_preview(const Installer& installer, const ChangePreview& preview, const Say& say)
{
    ShownChange all{installer.id, preview.refused() ? "refused" : "previewed", say(preview.what)};
    for (const Evidence& each : preview.seen)
        all.seen.push_back({each.name, say(each.label), clean(say({"{1}", {each.value}}))});
    for (const Finding& each : preview.findings)
        all.findings.push_back({each.id, each.status, clean(say(each.what)), clean(say(each.advice))});
    for (const ChangePlace& each : preview.places)
        all.places.push_back({clean(each.id), clean(say(each.name)), clean(say(each.effect)), each.possible, false,
            each.possible && each.makes.empty(), {}, {}, {}});
    return all;
}

ShownChange::Place& place_of(ShownChange& all, const ChangePlace& place)
{
    return *std::find_if(all.places.begin(), all.places.end(), [&](const ShownChange::Place& each) { return each.id == clean(place.id); });
}

} // namespace

std::size_t ShownChange::chosen() const
{
    return static_cast<std::size_t>(std::count_if(places.begin(), places.end(), [](const Place& each) { return each.chosen; }));
}

std::size_t ShownChange::verified() const
{
    return static_cast<std::size_t>(std::count_if(
        places.begin(), places.end(), [](const Place& each) { return each.chosen && each.state == name_of(ChangeState::verified); }));
}

ShownChange shown(const Installer& installer, const Order& order, const ChangePreview& preview, const Say& say)
{
    ShownChange all = shown_preview(installer, preview, say);
    if (!preview.refused())
        for (const ChangePlace& each : chosen_places(order, preview))
            place_of(all, each).chosen = true;
    return all;
}

ShownChange shown(const Installer& installer, const ChangePreview& preview, const std::vector<PlaceChange>& made, const Say& say)
{
    ShownChange all = shown_preview(installer, preview, say);
    bool something_new = false;
    for (const PlaceChange& each : made) {
        ShownChange::Place& place = place_of(all, each.place);
        place.chosen = true;
        place.entry = each.entry;
        place.state = name_of(each.state);
        place.trouble = each.trouble ? clean(say(*each.trouble)) : "";
        something_new |= !each.entry.empty() && (each.state == ChangeState::applied || each.state == ChangeState::verified);
    }
    all.outcome = all.chosen() > 0 && all.verified() == all.chosen() ? "verified" : "incomplete";
    if (something_new && !installer.afterwards.empty())
        all.next = say(installer.afterwards);
    return all;
}

std::vector<ShownEntry> shown(const std::vector<LedgerEntry>& entries, const std::vector<Installer>& installers, const Say& say)
{
    std::vector<ShownEntry> all;
    for (const LedgerEntry& each : entries) {
        const Installer* installer = find(installers, each.installer);
        all.push_back({each, installer && installer->describe ? clean(say(installer->describe(each.place, each.made))) : ""});
    }
    return all;
}

} // namespace junbi
