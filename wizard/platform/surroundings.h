// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace junbi {

/// Where the eyes look. Tests point it at a prepared tree; the program uses this_computer().
struct Surroundings {
    std::filesystem::path root = "/"; ///< in front of sys/, etc/, usr/, var/, proc/
    std::filesystem::path home = {};  ///< the person's folder; written as ~ in facts
    std::map<std::string, std::string> environment = {};
    std::string pcsc_library = "libpcsclite.so.1";
    std::filesystem::path ca_file = {}; ///< PEM file in place of this system's list of public roots; empty: this system's
    std::function<Moment()> now = {};   ///< what this computer's clock shows
    std::function<void*(const std::string& part, const char* symbol)> part = {}; ///< finds our libraries; empty: wizard/parts does
};

/// The real ones: the whole file system, this user's home and environment, the system's clock.
Surroundings this_computer();

} // namespace junbi
