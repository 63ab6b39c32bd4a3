// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/surroundings.h"

#include <pwd.h>
#include <unistd.h>

#include <string_view>

namespace junbi {

Surroundings this_computer()
{
    Surroundings here;
    for (char** each = environ; each && *each; ++each) {
        const std::string_view entry = *each;
        const auto equals = entry.find('=');
        if (equals != entry.npos)
            here.environment.emplace(entry.substr(0, equals), entry.substr(equals + 1));
    }
    here.home = here.environment["HOME"];
    if (here.home.empty())
        if (const passwd* user = getpwuid(getuid()))
            here.home = user->pw_dir;
    here.now = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
    return here;
}

} // namespace junbi
