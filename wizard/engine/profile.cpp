// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/profile.h"

#include "wizard/engine/failure.h"
#include "wizard/engine/instances.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace junbi {
namespace {

using Checks = std::vector<Check>;

auto at(const Checks& checks, const std::string& id)
{
    return std::find_if(checks.begin(), checks.end(), [&](const Check& each) { return each.id == id; });
}

bool has(const Checks& checks, const std::string& id) { return at(checks, id) != checks.end(); }

bool names(const Profile& profile, const std::string& step)
{
    return std::any_of(
        profile.steps.begin(), profile.steps.end(), [&](const ProfileStep& each) { return each.step == step && each.as.empty(); });
}

bool is_free(const Check& check, const Checks& waiting)
{
    return std::none_of(check.after.begin(), check.after.end(), [&](const std::string& each) { return has(waiting, each); });
}

/// All that the profile does not name, in page order; where a step builds on a later one, the later one comes first.
Checks rest_of(const Profile& profile, const Checks& all)
{
    Checks waiting, ordered;
    std::copy_if(all.begin(), all.end(), std::back_inserter(waiting), [&](const Check& each) { return !names(profile, each.id); });
    while (!waiting.empty()) {
        auto next = std::find_if(waiting.begin(), waiting.end(), [&](const Check& each) { return is_free(each, waiting); });
        if (next == waiting.end()) // they wait for each other: as they come
            next = waiting.begin();
        ordered.push_back(std::move(*next));
        waiting.erase(next);
    }
    return ordered;
}

Check placed(const Profile& profile, const ProfileStep& place, const Checks& all)
{
    if (!place.as.empty() && has(all, place.as))
        throw Failure(Ending::file,
            T("The profile “{1}” calls a step “{2}”, but there is another step of that name. Choose another name for it.", profile.title,
                place.as));
    return instance_of(*at(all, place.step), place.as.empty() ? place.step : place.as, place.settings, place.title);
}

/// True where the profile has its place for that step.
bool covers(const Profile& profile, const std::string& step)
{
    return names(profile, step)
        || std::any_of(profile.steps.begin(), profile.steps.end(), [](const ProfileStep& each) { return each.step.empty(); });
}

/// A step is judged as ever: what it builds on comes along, right before it, where the profile leaves that out.
void add_with_ground(Checks& ordered, const Profile& profile, Check check, const Checks& all, std::set<std::string>& coming)
{
    for (const std::string& needed : check.after)
        if (has(all, needed) && !covers(profile, needed) && coming.insert(needed).second)
            add_with_ground(ordered, profile, *at(all, needed), all, coming);
    ordered.push_back(std::move(check));
}

void add(Arranged& arranged, const Profile& profile, const ProfileStep& place, const Checks& all, std::set<std::string>& coming)
{
    if (place.step.empty())
        std::ranges::move(rest_of(profile, all), std::back_inserter(arranged.checks));
    else if (has(all, place.step))
        add_with_ground(arranged.checks, profile, placed(profile, place, all), all, coming);
    else
        arranged.warnings.push_back(
            T("The profile “{1}” has the step “{2}”, which is not here. It was left out.", profile.title, place.step));
}

/// Steps that wait for each other without being named are nothing that the profile could mend.
bool is_placed(const Profile& profile, const Check& check)
{
    return std::any_of(profile.steps.begin(), profile.steps.end(),
        [&](const ProfileStep& each) { return (each.as.empty() ? each.step : each.as) == check.id; });
}

void demand_order(const Profile& profile, const Checks& ordered)
{
    for (auto here = ordered.begin(); here != ordered.end(); ++here)
        for (const std::string& needed : here->after)
            if (const auto there = at(ordered, needed);
                there != ordered.end() && there > here && (is_placed(profile, *here) || is_placed(profile, *there)))
                throw Failure(Ending::file,
                    T("The profile “{1}” has the step “{2}” before “{3}”, on which it builds. Change their order in the profile.",
                        profile.title, here->id, needed));
}

bool is_page(const std::string& start, const Checks& checks) { return start == "start" || start == "computers" || has(checks, start); }

} // namespace

bool Profile::offers(const std::string& paper) const
{
    return papers.empty() || std::find(papers.begin(), papers.end(), paper) != papers.end();
}

Arranged apply_profile(const Profile& profile, const Checks& all)
{
    Arranged arranged;
    std::set<std::string> coming;
    for (const ProfileStep& each : profile.steps)
        add(arranged, profile, each, all, coming);
    demand_order(profile, arranged.checks);
    if (!is_page(profile.start, arranged.checks))
        arranged.warnings.push_back(
            T("The profile “{1}” begins with the page “{2}”, which it does not have. It begins with what comes next.", profile.title,
                profile.start));
    for (Check& each : arranged.checks)
        std::erase_if(each.prints, [&](const std::string& paper) { return !profile.offers(paper); });
    return arranged;
}

} // namespace junbi
