// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/gui/display.h"

#include <functional>
#include <string>
#include <vector>

namespace junbi {

/// What it took until a program's window could be seen.
struct Painted {
    double first = 0;    ///< milliseconds from the start of the program until the middle of its window had a colour of its own
    double complete = 0; ///< milliseconds until nothing changed in its picture any more
    long peak_kib = 0;   ///< the most memory it held until then
};

/// Starts a program on an empty screen, watches the screen once in a millisecond, and ends the program again.
/// std::runtime_error where nothing was painted within 20 s.
Painted first_paint(const std::vector<std::string>& command, const Display& display);

/// Milliseconds from the beginning of the deed until the picture on the screen is another one; std::runtime_error where it stays for 10 s.
double until_painted_anew(const Display& display, const std::function<void()>& deed);

} // namespace junbi
