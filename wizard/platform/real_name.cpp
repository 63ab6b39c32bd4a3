// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/real_name.h"

#include <array>

namespace junbi {

std::string real_name(std::string name)
{
    constexpr std::array left_blank{"To Be Filled By O.E.M.", "To be filled by O.E.M.", "System manufacturer", "System Product Name",
        "Default string", "Not Specified", "O.E.M."};
    for (const char* each : left_blank)
        if (name == each)
            return {};
    return name;
}

} // namespace junbi
