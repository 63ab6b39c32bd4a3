// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi::windows {

/// The program in a command as the registry has it: R"("C:\Program Files\…\firefox.exe" -osint -url "%1")" → the part in quotes;
/// without quotes all up to .exe.
std::string program_in_command(const std::string& command);

} // namespace junbi::windows
