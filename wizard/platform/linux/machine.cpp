// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/computer.h"
#include "wizard/platform/files.h"
#include "wizard/platform/real_name.h"

#include <charconv>
#include <string_view>

namespace junbi {
namespace {

/// "MemTotal:       16294508 kB" stands in the first line of the kernel's account.
long long memory_in(const std::string& line)
{
    constexpr std::string_view beginning = "MemTotal:";
    if (!line.starts_with(beginning))
        return 0;
    const std::string number = trimmed(std::string_view(line).substr(beginning.size()));
    long long kib = 0;
    std::from_chars(number.data(), number.data() + number.size(), kib);
    return kib / 1024;
}

} // namespace

Machine look_at_machine(const std::filesystem::path& root)
{
    const auto about = root / "sys/class/dmi/id";
    return {first_line(root / "proc/sys/kernel/hostname"), real_name(first_line(about / "sys_vendor")),
        real_name(first_line(about / "product_name")), memory_in(first_line(root / "proc/meminfo"))};
}

} // namespace junbi
