// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/profiles/profiles.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
#include "wizard/steps/profiles/profile_file.h"
#include "wizard/storage/preferences.h"

#include <algorithm>

namespace junbi {
namespace {

/// In the place of the one of that id, or behind all.
void take(std::vector<Profile>& all, Profile fresh)
{
    const auto same = std::find_if(all.begin(), all.end(), [&](const Profile& each) { return each.id == fresh.id; });
    if (same == all.end())
        all.push_back(std::move(fresh));
    else
        *same = std::move(fresh);
}

void add_file(Profiles& profiles, const std::filesystem::path& file)
{
    std::error_code unknown;
    if (std::filesystem::status(file, unknown).type() == std::filesystem::file_type::not_found)
        return;
    try {
        ProfileFile read = read_profile_file(file);
        for (Profile& each : read.profiles)
            take(profiles.all, std::move(each));
        for (auto& [language, words] : read.words)
            profiles.words[language].merge(words);
    } catch (const Failure& failure) {
        profiles.troubles.push_back(T("{1} Nothing in this file is used; all other profiles are.", failure.text()));
    }
}

} // namespace

const Profile* Profiles::find(const std::string& id) const
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Profile& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const Profile& Profiles::of(const std::string& id) const
{
    if (const Profile* found = find(id))
        return *found;
    Text names;
    for (const Profile& each : all)
        names = names.empty() ? verbatim(each.id) : T("{1}, {2}", names, each.id);
    const Text missing = T("There is no profile “{1}”. There are: {2}.", id, names);
    throw Failure(Ending::usage, troubles.empty() ? missing : T("{1} {2}", missing, troubles.back()));
}

Profiles read_profiles(const std::filesystem::path& ours, const std::filesystem::path& own)
{
    Profiles profiles;
    add_file(profiles, ours);
    add_file(profiles, own);
    return profiles;
}

std::filesystem::path our_profiles_file() { return places().data / "profiles.xml"; }

std::filesystem::path own_profiles_file() { return preferences_file().parent_path() / "profiles.xml"; }

} // namespace junbi
