// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace junbi {

/// Looks at this computer, says what it saw, and writes a recording for `junbi add-computer`. The exit code.
int record(const std::vector<std::string>& words);

} // namespace junbi
