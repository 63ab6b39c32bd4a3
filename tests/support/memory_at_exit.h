// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/process.h"

#include <string>
#include <vector>

namespace junbi {

/// What was seen of a program while it ran and in the moment of its end.
struct SeenAtExit {
    int exit = -1;                  ///< as in Ran
    std::string out;                ///< both streams
    std::size_t looked_through = 0; ///< bytes of its memory
    std::vector<std::string> found; ///< where one of the needles lay, with the name of the mapping: "[heap] +0x1f0 utf-16le"
    std::string shown;              ///< its command line and environment, as everybody may read them while it runs
};

/// Runs a program to its end and, just before the system takes its memory away, looks through all of it that can be read for a text:
/// as UTF-8, and as UTF-16 in both byte orders. Works where a process may trace its children.
SeenAtExit run_and_search(const std::vector<std::string>& command, const RunOptions& options, const std::string& needle);

} // namespace junbi
