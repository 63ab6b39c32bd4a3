// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace junbi {

/// Program and words as the one line that Windows hands over, so that the program finds the same words in it again: by the rules of
/// CommandLineToArgvW (Microsoft, "Parsing C command-line arguments"). UTF-8.
std::string command_line(const std::string& program, const std::vector<std::string>& words);

} // namespace junbi
