// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/packages.h"

#include "installers/smart_card_service/apt.h"

#include <algorithm>

namespace junbi {
namespace {

using Names = PackageNames;

const Names wanted{"pcscd", "libccid"};

Names operator+(Names left, const Names& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

/// Nothing is removed on the way, nothing but what is needed comes along, and no question waits for an answer that nobody can give.
Command installing(const Names& names) { return Command{"apt-get", "install", "--yes", "--no-remove", "--no-install-recommends"} + names; }

Names names_of(const std::vector<Made>& made)
{
    Names names;
    for (const Made& each : made)
        if (const auto name = each.values.find("name"); name != each.values.end())
            names.push_back(name->second);
    return names;
}

Finding no_apt()
{
    return problem("smart_card_service.no_apt",
        T("Software does not come onto this computer through apt, so Junbi does not know how it is installed here."),
        T("Ask the person who looks after this computer to install pcscd and the CCID driver for card readers."));
}

void add_what_comes(SeenPlace& seen, const AptPlan& plan, const Names& missing)
{
    Names along;
    for (const std::string& each : names_of(plan.fresh))
        if (!holds(missing, each))
            along.push_back(each);
    if (!along.empty())
        seen.seen.push_back({"along", T("Comes along, because it is needed"), listed(along)});
    if (!plan.renewed.empty())
        seen.seen.push_back({"renewed", T("Becomes newer on the way (stays so when this is taken back)"), listed(plan.renewed)});
}

void plan_installing(const Host& host, SeenPlace& seen, const Names& missing)
{
    const Command command = installing(missing);
    const AptPlan plan = simulate(host, command);
    if (!plan.refusal.empty()) {
        refuse(seen,
            problem("smart_card_service.apt_refuses", T("apt cannot install {1} here ({2}).", listed(missing), plan.refusal),
                T("The lists of software may be old: have an administrator run “apt-get update”, then try again.")));
        return;
    }
    seen.place.makes = plan.fresh;
    seen.place.effect = T("Will be installed: {1}. They are fetched from where this computer gets its software.", listed(missing));
    for (const Made& each : plan.fresh)
        seen.place.state += each.values.at("name") + " " + each.values.at("version") + "\n";
    seen.place.state += listed(plan.renewed);
    add_what_comes(seen, plan, missing);
    demand_rights(host, seen, command);
}

Names missing_of(const Names& here)
{
    Names missing;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(missing), [&](const std::string& each) { return !holds(here, each); });
    return missing;
}

bool has_apt(const Host& host) { return has_program(host, "apt-get") && has_program(host, "dpkg-query"); }

} // namespace

bool packages_missing(const Host& host)
{
    const auto here = has_apt(host) ? installed(host, wanted) : std::nullopt;
    return here && !missing_of(*here).empty();
}

SeenPlace look_at_packages(const Host& host)
{
    SeenPlace seen{{packages_place, verbatim(listed(wanted))}};
    const auto here = has_apt(host) ? installed(host, wanted) : std::nullopt;
    if (!here) {
        refuse(seen, no_apt());
        return seen;
    }
    const Names missing = missing_of(*here);
    seen.place.effect = T("All of it is installed already.");
    if (!here->empty())
        seen.seen.push_back({"installed", T("Here already"), listed(*here)});
    if (!missing.empty())
        plan_installing(host, seen, missing);
    return seen;
}

Standing standing_of_packages(const Host& host, const std::vector<Made>& made)
{
    const Names names = names_of(made);
    const auto here = installed(host, names);
    if (!here)
        return Standing::unknown;
    return here->empty() ? Standing::gone : here->size() == names.size() ? Standing::there : Standing::partly;
}

std::optional<Text> undo_packages(const Host& host, const std::vector<Made>& made)
{
    const auto here = installed(host, names_of(made));
    if (!here)
        return T("dpkg did not say which packages are installed. Nothing was changed.");
    if (here->empty())
        return std::nullopt;
    const Command command = Command{"apt-get", "remove", "--yes"} + *here;
    const AptPlan plan = simulate(host, command);
    if (!plan.refusal.empty())
        return T("apt cannot remove {1} ({2}). Nothing was changed.", listed(*here), plan.refusal);
    Names others;
    std::copy_if(
        plan.removed.begin(), plan.removed.end(), std::back_inserter(others), [&](const auto& each) { return !holds(*here, each); });
    others = others + names_of(plan.fresh) + plan.renewed;
    if (!others.empty())
        return T("Other software needs this by now: {1}. So it stays. Nothing was changed.", listed(others));
    SeenPlace rights;
    demand_rights(host, rights, command);
    if (rights.refusal)
        return T("{1} {2}", rights.refusal->what, rights.refusal->advice);
    const auto trouble = run_with_rights(host, rights.command).trouble;
    return standing_of_packages(host, made) == Standing::gone ? std::nullopt : trouble;
}

} // namespace junbi
