// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace junbi {

/// How the window's toolkit is entered on this system, and where words go while there is no window.
struct Entrance {
    std::function<int()> enter;
    std::function<void(const std::string& words)> tell; ///< UTF-8, without a line end
};

/// Looks at what was said on the command line that has to be known before the toolkit starts, then enters it. Gives the program's ending.
int run_window(const std::vector<std::string>& words, const Entrance& entrance);

} // namespace junbi
