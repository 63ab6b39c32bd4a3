// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/commands.h"

namespace junbi {

Command as_administrator(const Host& host, Command command)
{
    if (!host.administrator)
        command.insert(command.begin(), "pkexec");
    return command;
}

std::string typed(const Command& command)
{
    std::string line;
    for (const std::string& word : command)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

} // namespace junbi
