// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/gui/display.h"

namespace junbi {

/// The window's toolkit inside this process, on a screen of its own. One at a time; throws std::runtime_error where it
/// does not start.
class Toolkit {
public:
    Toolkit();
    ~Toolkit();
    Toolkit(const Toolkit&) = delete;
    Toolkit& operator=(const Toolkit&) = delete;

    /// Does what waits to be done: laying out, drawing, posted actions.
    static void settle();

private:
    Display display_;
};

} // namespace junbi
