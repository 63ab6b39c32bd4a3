// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/windows/program_in_command.h"

#include <algorithm>

namespace junbi::windows {

std::string program_in_command(const std::string& command)
{
    if (command.starts_with('"'))
        return command.substr(1, command.find('"', 1) - 1);
    std::string small = command;
    std::transform(
        small.begin(), small.end(), small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto end = small.find(".exe");
    return end == small.npos ? command : command.substr(0, end + 4);
}

} // namespace junbi::windows
