// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace junbi {

/// How a program of the system ended.
struct Ended {
    int exit = -1;           ///< its exit code; -1: it did not end by itself, or could not be started
    std::string out, errors; ///< what it wrote, at most a megabyte each
    bool too_long = false;   ///< the limit was over; it may be at work still
    bool started = true;
};

/// Words as a person would type them; the first one is a program's name without its folder.
using Command = std::vector<std::string>;

/// The system that a change is made on. Tests point it at a folder with programs of their own.
struct Host {
    std::filesystem::path root = "/"; ///< in front of usr/bin, run/, …
    bool administrator = false;       ///< we have an administrator's rights already
    /// Runs a command with no input and a clean environment. Programs come from the system's own folders only. After the limit it is
    /// asked to end and left to itself: what installs packages must not be cut off in the middle.
    std::function<Ended(const Command&, std::chrono::milliseconds limit)> run = {};
};

/// This computer, as whoever runs this program.
Host this_host();
/// The same below another root, with the rights said.
Host host_below(const std::filesystem::path& root, bool administrator);

/// True where one of the system's own folders has that program.
bool has_program(const Host& host, const std::string& name);

/// How long the system's own lists are waited for, and how long what needs rights may take with the person's password and downloads.
constexpr std::chrono::seconds look_limit{30}, change_limit{900};

/// The command with an administrator's rights: through pkexec, which asks for the password itself, unless we have them already.
Command as_administrator(const Host& host, Command command);

/// As it is typed: "pkexec systemctl start pcscd.socket". No word of ours has a blank in it.
std::string typed(const Command& command);

} // namespace junbi
