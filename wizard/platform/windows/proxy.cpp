// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/windows/proxy.h"

#include "wizard/platform/files.h"

#include <algorithm>
#include <string_view>

namespace junbi::windows {

std::string https_proxy(const std::string& setting)
{
    constexpr std::string_view wanted = "https=";
    std::string for_all;
    for (std::string_view rest = setting; !rest.empty();) {
        const std::string each = trimmed(rest.substr(0, rest.find(';')));
        rest.remove_prefix(std::min(rest.size(), rest.substr(0, rest.find(';')).size() + 1));
        if (each.starts_with(wanted))
            return each.substr(wanted.size());
        if (each.find('=') == each.npos && for_all.empty())
            for_all = each;
    }
    return for_all;
}

} // namespace junbi::windows
