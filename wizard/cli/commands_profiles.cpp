// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/commands.h"

#include "wizard/documents/papers.h"
#include "wizard/engine/failure.h"

#include <algorithm>
#include <iterator>
#include <ostream>

namespace junbi {
namespace {

/// What of a profile cannot be followed here.
std::vector<Text> troubles_of(const Profile& profile, const std::vector<Check>& checks)
{
    std::vector<Text> troubles;
    const auto refused = trouble_of([&] { troubles = apply_profile(profile, checks).warnings; });
    if (refused)
        troubles.push_back(*refused);
    for (const std::string& each : profile.papers)
        if (!find_paper(each))
            troubles.push_back(T("The profile “{1}” has the paper “{2}”, which is not here. It was left out.", profile.title, each));
    return troubles;
}

} // namespace

/// One line per profile: its name for --profile, its title, what comes first. What is wrong with one is told too.
int profiles(const Call& call)
{
    std::vector<Text> troubles = call.tools.profiles.troubles;
    for (const Profile& each : call.tools.profiles.all) {
        call.out << each.id << "\t" << call.say(each.title) << "\t" << call.say(each.purpose) << "\n";
        std::ranges::move(troubles_of(each, call.tools.checks), std::back_inserter(troubles));
    }
    for (const Text& each : troubles)
        call.messages << call.say(each) << "\n";
    return call.tools.profiles.troubles.empty() ? 0 : static_cast<int>(Ending::file);
}

} // namespace junbi
