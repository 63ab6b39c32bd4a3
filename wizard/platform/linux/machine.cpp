// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/computer.h"
#include "wizard/platform/files.h"

#include <array>

namespace junbi {
namespace {

/// What makers of boards leave where a name should stand.
std::string real_name(std::string name)
{
    constexpr std::array left_blank{"To Be Filled By O.E.M.", "To be filled by O.E.M.", "System manufacturer", "System Product Name",
        "Default string", "Not Specified", "O.E.M."};
    for (const char* each : left_blank)
        if (name == each)
            return {};
    return name;
}

} // namespace

Machine look_at_machine(const std::filesystem::path& root)
{
    const auto about = root / "sys/class/dmi/id";
    return {first_line(root / "proc/sys/kernel/hostname"), real_name(first_line(about / "sys_vendor")),
        real_name(first_line(about / "product_name"))};
}

} // namespace junbi
